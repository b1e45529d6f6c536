import { Button, ReadMore } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../lib/use-data';
import { Chart, useChartWidth } from '../../ui/chart';
import { Section } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { ChartFiles } from './chart-files';
import { measurePictureDocument, type Measure } from './measure.graphql';
import { usePointWords } from './point-words';
import { PointActions } from './points-section';

/** As high as the width allows: a chart is read along its lines, not up and down. On a phone the words below take more lines. */
const heightFor = (width: number): number => (width < 560 ? 460 : width < 900 ? 420 : 460);

/** The chart with its points in words, how it is read, and the same as files. */
export function ChartSection({
  measure,
  asOffice,
  onAudience,
}: {
  measure: Measure;
  asOffice: boolean;
  onAudience: (office: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('measures');
  const { chart } = measure;
  const { ref, width } = useChartWidth();
  const [chosen, setChosen] = useState<number | null>(null);
  const chosenPoint = chosen === null ? undefined : chart.points[chosen - 1];
  const words = usePointWords(measure);
  const query = useData(
    measurePictureDocument,
    { id: measure.id, audience: asOffice ? 'OFFICE' : null, width: width || 320, height: heightFor(width) },
    { when: width > 0, smooth: true, keepOffline: true },
  );
  // Without a single value there is nothing to walk over, to take along or to beware of.
  if (chart.masked > 0 && chart.points.every(({ value }) => value === null)) {
    return (
      <Section title={t('chart.title')} id="chart">
        <p>{t('cohort.allMasked')}</p>
      </Section>
    );
  }
  return (
    <Section
      title={t('chart.title')}
      id="chart"
      actions={
        chart.audience === 'TEAM' && (
          <Button type="button" size="small" variant="tertiary" onClick={() => onAudience(true)}>
            {t('audience.show')}
          </Button>
        )
      }
    >
      <div ref={ref} className="chart-room">
        <Screen query={query}>
          {(data) => (
            <Chart
              picture={data.measure.chart.picture}
              count={chart.points.length}
              label={t('chart.points')}
              hint={t('chart.hint')}
              steps={{ previous: t('chart.previous'), next: t('chart.next') }}
              chosen={chosen}
              onChoose={setChosen}
              wordsOf={(place) => {
                const point = chart.points[place - 1];
                return point ? words.whole(point) : '';
              }}
            />
          )}
        </Screen>
      </div>
      {chosenPoint?.measurement && measure.viewerCan.record && (
        <div className="no-print">
          <PointActions key={chosenPoint.measurement.id} measure={measure} point={chosenPoint} id={chosenPoint.measurement.id} />
        </div>
      )}
      {chart.warnings.length > 0 && (
        <div className="measure-warnings">
          <h3 className="measure-small-heading">{t('chart.warnings')}</h3>
          <ul>
            {chart.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
      <ChartFiles measureId={measure.id} audience={asOffice ? 'OFFICE' : null} />
      <ReadMore header={t('read.title')} className="no-print">
        <dl className="read-chart">
          {(['centre', 'limits', 'runs', 'crossings', 'phases', 'signals'] as const).map((one) => (
            <div key={one}>
              <dt>{t(`read.${one}.name`)}</dt>
              <dd>{t(`read.${one}.text`)}</dd>
            </div>
          ))}
        </dl>
      </ReadMore>
    </Section>
  );
}
