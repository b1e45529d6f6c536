import { Button } from '@navikt/ds-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { Card } from '../../ui/page';
import { Prose } from '../../ui/prose';
import { capital, useTerm } from '../../ui/tags';
import { useFieldLabel } from './charter-labels';
import type { CharterField, CharterValues } from './charter-values';

/** Both texts of each field that was changed in two places, to choose from; nothing is lost. */
export function CharterConflicts({
  mine,
  theirs,
  conflicts,
  areas,
  onChoose,
}: {
  mine: CharterValues;
  theirs: CharterValues;
  conflicts: CharterField[];
  areas: readonly { id: string; name: string }[];
  onChoose: (field: CharterField, taken: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('projects');
  const label = useFieldLabel();
  const shown = useShown(areas);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="refused" role="group" aria-label={t('conflict.title')}>
      <Card tone="warning">
        <p className="project-strong">{t('conflict.title')}</p>
        <p>{t(conflicts.length > 0 ? 'conflict.text' : 'conflict.none')}</p>
        {conflicts.map((field) => (
          <fieldset key={field} className="conflict">
            <legend>{label(field)}</legend>
            <div className="form-row">
              {([false, true] as const).map((taken) => (
                <div key={String(taken)} className="conflict-side">
                  <p className="hint">{t(taken ? 'conflict.theirs' : 'conflict.mine')}</p>
                  <Prose>{shown(field, taken ? theirs : mine) || t('conflict.nothing')}</Prose>
                  <Button type="button" size="small" variant="secondary" onClick={() => onChoose(field, taken)}>
                    {t(taken ? 'conflict.take' : 'conflict.keep')}
                  </Button>
                </div>
              ))}
            </div>
          </fieldset>
        ))}
      </Card>
    </div>
  );
}

/** The value of a field in words. */
function useShown(areas: readonly { id: string; name: string }[]): (field: CharterField, values: CharterValues) => string {
  const say = useTerm();
  const language = useLanguage();
  return (field, values) => {
    if (field === 'registers') return values.registers.map((register) => register.name).join('\n');
    const value = values[field];
    if (value === '') return '';
    if (field === 'programmeAreaId') return areas.find((area) => area.id === value)?.name ?? value;
    if (field === 'aimDueOn') return formatDay(value, language);
    if (field === 'questionKind' || field === 'involvementLevel') return capital(say(field, value));
    return value;
  };
}
