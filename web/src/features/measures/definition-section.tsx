import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../lib/i18n';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Facts } from '../../ui/prose';
import { removeMeasureDocument, restoreMeasureDocument } from './measure-changes.graphql';
import { formatMeasured } from './numbers';
import type { Measure } from './measure.graphql';

/** How it is measured, in words that somebody else could measure by; and how the chart was computed. */
export function DefinitionSection({ measure }: { measure: Measure }): ReactNode {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const { form, chart, target, unit } = measure;
  return (
    <Section title={t('definition.title')} id="definition">
      <Facts
        items={[
          { label: t(`numerator.${form}.label`), value: measure.numeratorText },
          { label: t(`denominator.${form === 'RATE' ? 'RATE' : 'SHARE'}.label`), value: measure.denominatorText },
          { label: t('field.exclusions'), value: measure.exclusionsText },
          { label: t('field.period'), value: t(`period.${measure.period}`) },
          { label: t('field.target'), value: target === null ? null : `${formatMeasured(target, language)} ${unit}` },
          { label: t('field.register'), value: measure.register?.shortName },
          { label: t('field.indicator'), value: measure.indicator },
          { label: t('definition.computed'), value: chart.points.length > 0 ? chart.caption : t(`chartType.${chart.chartType}`) },
        ]}
      />
      {measure.viewerCan.edit && !measure.removed && <RemoveMeasure measure={measure} />}
    </Section>
  );
}

function RemoveMeasure({ measure: { id, version, name, project } }: { measure: Measure }): ReactNode {
  const { t } = useTranslation('measures');
  const navigate = useNavigate();
  const notice = useNotice();
  const remove = useSubmit(removeMeasureDocument);
  const restore = useSubmit(restoreMeasureDocument);
  const go = async (): Promise<boolean> => {
    const done = await remove.submit({ input: { measureId: id, expectedVersion: version } });
    if (!done?.measure) return false;
    const expectedVersion = done.measure.version;
    void navigate(`/projects/${project.id}/measures`);
    notice(t('removed.done'), () => void restore.submit({ input: { measureId: id, expectedVersion } }));
    return true;
  };
  return (
    <div className="no-print">
      <AskButton
        label={t('removed.remove')}
        title={t('removed.ask', { name })}
        text={t('removed.askText')}
        action={t('removed.remove')}
        submit={remove}
        onConfirm={go}
        button={{ variant: 'tertiary', 'data-color': 'neutral' }}
      />
    </div>
  );
}
