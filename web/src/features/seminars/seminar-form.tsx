import { Button, Checkbox, CheckboxGroup, ReadMore, TextField } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../lib/format';
import type { DraftForm } from '../../lib/use-draft';
import type { FieldError } from '../../lib/use-submit';
import { ButtonLink } from '../../ui/button-link';
import { DayField, DraftNote, Form } from '../../ui/form';
import { instantAt, timeIn } from './seminar-time';

/** What is typed of a seminar. */
export interface SeminarValues {
  title: string;
  day: string;
  /** Empty for a seminar of one day. */
  lastDay: string;
  from: string;
  to: string;
  room: string;
  link: string;
  opensBefore: string;
  closesAfter: string;
  partIds: string[];
}

/** A new seminar: a whole day, as those of the plan. */
export const NEW_SEMINAR: SeminarValues = {
  title: '',
  day: '',
  lastDay: '',
  from: '09:00',
  to: '16:00',
  room: '',
  link: '',
  opensBefore: '15',
  closesAfter: '30',
  partIds: [],
};

/** The fields of a seminar that there is. */
export function valuesOf(seminar: {
  title: string;
  startsAt: string;
  endsAt: string;
  room: string | null;
  link: string | null;
  checkInOpensBefore: number;
  checkInClosesAfter: number;
  parts: { id: string }[];
}): SeminarValues {
  const [day, lastDay] = [dayIn(seminar.startsAt), dayIn(seminar.endsAt)];
  return {
    title: seminar.title,
    day,
    lastDay: lastDay === day ? '' : lastDay,
    from: timeIn(seminar.startsAt),
    to: timeIn(seminar.endsAt),
    room: seminar.room ?? '',
    link: seminar.link ?? '',
    opensBefore: String(seminar.checkInOpensBefore),
    closesAfter: String(seminar.checkInClosesAfter),
    partIds: seminar.parts.map((part) => part.id),
  };
}

/** What the server is told; null while a time is missing. */
export function inputOf(values: SeminarValues): {
  title: string;
  startsAt: string;
  endsAt: string;
  room: string | null;
  link: string | null;
  checkInOpensBefore: number | null;
  checkInClosesAfter: number | null;
  partIds: string[];
} | null {
  const startsAt = instantAt(values.day, values.from);
  const endsAt = instantAt(values.lastDay || values.day, values.to);
  if (!startsAt || !endsAt) return null;
  const minutes = (text: string): number | null => (/^\d+$/.test(text.trim()) ? Number(text) : null);
  return {
    title: values.title.trim(),
    startsAt,
    endsAt,
    room: values.room.trim() || null,
    link: values.link.trim() || null,
    checkInOpensBefore: minutes(values.opensBefore),
    checkInClosesAfter: minutes(values.closesAfter),
    partIds: values.partIds,
  };
}

/** A field that must be filled in before a seminar can be sent. */
export type NeededField = 'title' | 'startsAt' | 'from' | 'endsAt' | 'lastDay';

/** What is missing before a seminar can be sent, by the path of its field. */
export function missingOf(values: SeminarValues): NeededField[] {
  const anyDay = '2026-01-01';
  const missing: Record<NeededField, boolean> = {
    title: values.title.trim() === '',
    startsAt: !instantAt(values.day, '12:00'),
    from: !instantAt(anyDay, values.from),
    endsAt: !instantAt(anyDay, values.to),
    lastDay: values.lastDay !== '' && !instantAt(values.lastDay, '12:00'),
  };
  return (['title', 'startsAt', 'from', 'endsAt', 'lastDay'] as const).filter((field) => missing[field]);
}

/** A requirement or an activity that a seminar can be evidence for. */
export interface PartChoice {
  id: string;
  text: string;
}

const FIELDS = {
  title: 'seminar-title',
  startsAt: 'seminar-day',
  from: 'seminar-from',
  lastDay: 'seminar-last-day',
  endsAt: 'seminar-to',
  room: 'seminar-room',
  link: 'seminar-link',
  checkInOpensBefore: 'seminar-opens',
  checkInClosesAfter: 'seminar-closes',
  partIds: 'seminar-parts',
};

/** The form of a seminar. */
export function SeminarForm({
  draft,
  submit,
  parts,
  action,
  back,
  onSubmit,
}: {
  draft: DraftForm<SeminarValues>;
  submit: {
    busy: boolean;
    errors: FieldError[];
    at: (path: string) => string | undefined;
    others: (shown?: readonly string[]) => FieldError[];
  };
  parts: readonly PartChoice[];
  action: string;
  back: string;
  onSubmit: () => void;
}): ReactNode {
  const { t } = useTranslation('seminars');
  const common = useTranslation('common').t;
  const { values, set } = draft;
  const text = (key: 'title' | 'room' | 'link' | 'from' | 'to' | 'opensBefore' | 'closesAfter') => ({
    value: values[key],
    onChange: (event: { target: { value: string } }) => set(key, event.target.value),
  });
  return (
    <Form onSubmit={onSubmit} submit={submit} fields={FIELDS}>
      <DraftNote draft={draft} />
      <TextField id="seminar-title" label={t('form.title')} maxLength={160} error={submit.at('title')} {...text('title')} />
      <div className="form-row">
        <DayField
          id="seminar-day"
          label={t('form.day')}
          value={values.day}
          onDay={(day) => set('day', day)}
          error={submit.at('startsAt')}
        />
        <TextField
          id="seminar-from"
          label={t('form.from')}
          type={'time'}
          className="seminar-time"
          error={submit.at('from')}
          {...text('from')}
        />
        <TextField
          id="seminar-to"
          label={t('form.to')}
          type={'time'}
          className="seminar-time"
          error={submit.at('endsAt')}
          {...text('to')}
        />
        <DayField
          id="seminar-last-day"
          label={`${t('form.lastDay')} (${common('optional')})`}
          value={values.lastDay}
          onDay={(day) => set('lastDay', day)}
          error={submit.at('lastDay')}
        />
      </div>
      <TextField
        id="seminar-room"
        label={`${t('form.room')} (${common('optional')})`}
        description={t('form.roomHint')}
        maxLength={200}
        error={submit.at('room')}
        {...text('room')}
      />
      <TextField
        id="seminar-link"
        label={`${t('form.link')} (${common('optional')})`}
        description={t('form.linkHint')}
        type="url"
        error={submit.at('link')}
        {...text('link')}
      />
      {parts.length > 0 && (
        <CheckboxGroup
          id="seminar-parts"
          tabIndex={-1}
          legend={`${t('form.parts')} (${common('optional')})`}
          description={t('form.partsHint')}
          value={values.partIds}
          onChange={(partIds: string[]) => set('partIds', partIds)}
          error={submit.at('partIds')}
        >
          {parts.map((part) => (
            <Checkbox key={part.id} value={part.id}>
              <span lang="sv">{part.text}</span>
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <ReadMore header={t('form.window')} defaultOpen={Boolean(submit.at('checkInOpensBefore') ?? submit.at('checkInClosesAfter'))}>
        <div className="form-row">
          <TextField
            id="seminar-opens"
            label={t('form.opensBefore')}
            inputMode="numeric"
            className="seminar-time"
            error={submit.at('checkInOpensBefore')}
            {...text('opensBefore')}
          />
          <TextField
            id="seminar-closes"
            label={t('form.closesAfter')}
            inputMode="numeric"
            className="seminar-time"
            error={submit.at('checkInClosesAfter')}
            {...text('closesAfter')}
          />
        </div>
      </ReadMore>
      <div className="row">
        <Button type="submit" loading={submit.busy}>
          {action}
        </Button>
        <ButtonLink to={back} variant="tertiary">
          {common('cancel')}
        </ButtonLink>
      </div>
    </Form>
  );
}
