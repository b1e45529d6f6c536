import { Button, InlineMessage, Radio, RadioGroup, TextField } from '@navikt/ds-react';
import { useDeferredValue, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../lib/use-data';
import { Screen } from '../../ui/screen';
import { chartProposalDocument } from './measure-form.graphql';
import type { Form, MeasureValues } from './measure-values';
import { readNumber } from './numbers';

/** Forms whose events may be so rare that one rather counts between them. */
const MAY_BE_RARE: readonly Form[] = ['SHARE', 'COUNT', 'RATE'];

/** How the measure is drawn: the chart that fits comes first, with why; the user may choose another. */
export function ChartField({
  form,
  values,
  setAll,
  choose,
  at,
  fixed,
}: {
  form: Form;
  values: MeasureValues;
  setAll: (values: MeasureValues) => void;
  /** Counts something else. */
  choose: (form: Form) => void;
  at: (path: string) => string | undefined;
  /** What is counted can no longer be changed. */
  fixed: boolean;
}): ReactNode {
  const { t } = useTranslation('measures');
  const common = useTranslation('common').t;
  const rare = MAY_BE_RARE.includes(form) && !fixed;
  const usual = readNumber(useDeferredValue(values.usual));
  const eventsPerPeriod = rare && usual !== null && usual >= 0 ? usual : null;
  const query = useData(chartProposalDocument, { input: { form } }, { smooth: true });
  // Asked with how many there are only to tell whether something else should be counted.
  const rarer = useData(chartProposalDocument, { input: { form, eventsPerPeriod } }, { when: eventsPerPeriod !== null });
  const instead = rarer.data?.chartProposal;
  return (
    <>
      {rare && (
        <TextField
          id="measure-usual"
          label={`${t('field.usual')} (${common('optional')})`}
          description={t(form === 'SHARE' ? 'hint.usualShare' : 'hint.usual')}
          value={values.usual}
          error={at('usual')}
          inputMode="decimal"
          className="measure-short"
          onChange={(event) => setAll({ ...values, usual: event.target.value })}
        />
      )}
      {instead && instead.form !== form && (
        <div className="other-form" role="status">
          <InlineMessage status="info">{instead.reason}</InlineMessage>
          <Button type="button" size="small" variant="secondary" onClick={() => choose(instead.form)}>
            {t('form.countInstead', { form: t(`form.${instead.form}`) })}
          </Button>
        </div>
      )}
      <Screen query={query}>
        {({ chartProposal: { chartType: proposed, charts, reason } }) => (
          <RadioGroup
            id="measure-chartType"
            legend={t('field.chartType')}
            value={values.chartType || proposed}
            error={at('chartType')}
            onChange={(chartType: string) => setAll({ ...values, chartType })}
          >
            {[proposed, ...charts.filter((chart) => chart !== proposed)].map((chart) => (
              <Radio key={chart} value={chart} description={chart === proposed ? reason : t(`chartHint.${chart}`)}>
                {t(`chartType.${chart}`)}
                {chart === proposed && <span className="proposed">{t('form.proposed')}</span>}
              </Radio>
            ))}
          </RadioGroup>
        )}
      </Screen>
    </>
  );
}
