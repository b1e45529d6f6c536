import { TextField } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatNumber } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { useSubmit } from '../../lib/use-submit';
import { AskForm } from '../../ui/ask-form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Facts } from '../../ui/prose';
import { Day } from '../../ui/time';
import { setProtectedTimeDocument } from './trainee-changes.graphql';
import type { Trainee } from './trainee.types';

/** The facts about the person and the place, and the protected time that the unit promises. */
export function PlacePart({ enrolment }: { enrolment: Trainee }): ReactNode {
  const { t } = useTranslation('trainees');
  const language = useLanguage();
  const { person, cohort, protectedWeeks } = enrolment;
  return (
    <Section title={t('place.title')} id="place" actions={enrolment.viewerCan.setProtectedTime && <ProtectedTime enrolment={enrolment} />}>
      <Facts
        items={[
          {
            label: t('place.protected'),
            value: protectedWeeks === null ? t('place.notPromised') : t('place.weeks', { weeks: formatNumber(protectedWeeks, language) }),
          },
          { label: t('place.email'), value: person?.email && <a href={`mailto:${person.email}`}>{person.email}</a> },
          { label: t('place.unit'), value: enrolment.unit?.name },
          { label: t('place.specialty'), value: enrolment.specialty?.name },
          { label: t('place.cohort'), value: cohort && <Link to={`/cohorts/${cohort.id}`}>{cohort.name}</Link> },
          { label: t('place.started'), value: <Day on={enrolment.trainingStartOn} long /> },
          { label: t('place.applied'), value: enrolment.appliedOn && <Day on={enrolment.appliedOn} long /> },
          { label: t('place.admitted'), value: enrolment.admittedOn && <Day on={enrolment.admittedOn} long /> },
          { label: t('place.ended'), value: enrolment.endedOn && <Day on={enrolment.endedOn} long /> },
        ]}
      />
    </Section>
  );
}

function ProtectedTime({ enrolment: { id, version, protectedWeeks } }: { enrolment: Trainee }): ReactNode {
  const { t } = useTranslation('trainees');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const notice = useNotice();
  const set = useSubmit(setProtectedTimeDocument);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const shown = typed ?? (protectedWeeks === null ? '' : formatNumber(protectedWeeks, language));
  const save = async (): Promise<boolean> => {
    const weeks = shown.trim() === '' ? null : Number(shown.trim().replace(',', '.'));
    setWrong(Number.isNaN(weeks));
    if (Number.isNaN(weeks)) return false;
    const done = await set.submit({ input: { enrolmentId: id, expectedVersion: version, weeks } });
    if (!done?.enrolment) return false;
    const after = done.enrolment.version;
    notice(t('place.saved'), () => void set.submit({ input: { enrolmentId: id, expectedVersion: after, weeks: protectedWeeks } }));
    setTyped(null);
    return true;
  };
  return (
    <AskForm
      label={t('place.setProtected')}
      title={t('place.protected')}
      text={t('place.protectedText')}
      action={common('save')}
      submit={set}
      fields={{ weeks: 'protected-weeks' }}
      onSubmit={save}
    >
      <TextField
        id="protected-weeks"
        label={t('place.weeksLabel')}
        description={t('place.weeksHint')}
        inputMode="decimal"
        value={shown}
        onChange={(event) => setTyped(event.target.value)}
        error={wrong ? t('place.weeksWrong') : set.at('weeks')}
        htmlSize={8}
      />
    </AskForm>
  );
}
