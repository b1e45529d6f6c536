import { Textarea, TextField } from '@navikt/ds-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/now';
import { DayField } from '../../ui/form';
import { capital, useTerm } from '../../ui/tags';
import { Chips } from './chips';
import { LOG_KINDS, type LogValues } from './log-values';
import { useSpent } from './log-words';

/** The usual lengths, in minutes. */
const LENGTHS = [15, 30, 60, 120];

/** Where the fields of an entry stand, for the summary of what was refused. */
export const logFieldIds = (prefix: string): Record<string, string> => ({
  text: `${prefix}-text`,
  kind: `${prefix}-kind-NOTE`,
  happenedOn: `${prefix}-day`,
  minutes: `${prefix}-minutes`,
  links: `${prefix}-links`,
  ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`links.${index}`, `${prefix}-links`])),
});

/** The fields of a log entry: the words first, the rest is one tap each. */
export function LogFields({
  prefix,
  values,
  set,
  at,
  focus = false,
}: {
  prefix: string;
  values: LogValues;
  set: <Key extends keyof LogValues>(key: Key, value: LogValues[Key]) => void;
  at: (path: string) => string | undefined;
  /** True puts the cursor among the words at once. */
  focus?: boolean;
}): ReactNode {
  const { t } = useTranslation('projects');
  const common = useTranslation('common').t;
  const say = useTerm();
  const spent = useSpent();
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus) words.current?.focus({ preventScroll: true });
  }, [focus]);
  const linkError = at('links') ?? Array.from({ length: 10 }, (_, index) => at(`links.${index}`)).find(Boolean);
  return (
    <>
      <Textarea
        ref={words}
        id={`${prefix}-text`}
        label={t('log.text')}
        description={common('patientHint')}
        value={values.text}
        onChange={(event) => set('text', event.target.value)}
        minRows={4}
        error={at('text')}
      />
      <Chips
        legend={t('log.kind')}
        name={`${prefix}-kind`}
        options={LOG_KINDS.map((kind) => ({ value: kind, label: capital(say('logKind', kind)) }))}
        value={values.kind}
        onChoose={(kind) => set('kind', kind)}
        error={at('kind')}
      />
      <div className="form-row">
        <DayField
          id={`${prefix}-day`}
          label={t('log.day')}
          value={values.happenedOn}
          max={today()}
          onDay={(day) => set('happenedOn', day)}
          error={at('happenedOn')}
        />
        <div className="log-minutes">
          <TextField
            id={`${prefix}-minutes`}
            label={t('log.minutes', { optional: common('optional') })}
            inputMode="numeric"
            value={values.minutes}
            onChange={(event) => set('minutes', event.target.value.replace(/\D/g, ''))}
            error={at('minutes')}
            className="log-minutes-field"
          />
          <div className="chips-row" role="group" aria-label={t('log.lengths')}>
            {LENGTHS.map((length) => (
              <button
                key={length}
                type="button"
                className="chip-button"
                aria-pressed={values.minutes === String(length)}
                onClick={() => set('minutes', values.minutes === String(length) ? '' : String(length))}
              >
                {spent(length)}
              </button>
            ))}
          </div>
        </div>
      </div>
      <details className="project-fold" open={values.links !== '' || linkError !== undefined || undefined}>
        <summary>{t('log.addLinks')}</summary>
        <Textarea
          id={`${prefix}-links`}
          label={t('log.links')}
          description={t('log.linksHint')}
          value={values.links}
          onChange={(event) => set('links', event.target.value)}
          minRows={2}
          error={linkError}
        />
      </details>
    </>
  );
}
