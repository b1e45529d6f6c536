import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useData } from '../../lib/use-data';
import { ChartImage, useChartWidth } from '../../ui/chart';
import { Section } from '../../ui/page';
import { cyclePicturesDocument, type Cycle } from './cycle.graphql';

/** The height of a small chart, in px. */
const SMALL = 170;

/** The measures that follow the test, with their charts: the day the test began is marked there. */
export function CycleMeasures({ cycle }: { cycle: Cycle }): ReactNode {
  const { t } = useTranslation('cycles');
  const { ref, width } = useChartWidth();
  const measures = cycle.measures.filter(({ removed }) => !removed);
  const drawn = measures.some(({ chart }) => chart.points.length > 0);
  const pictures = useData(
    cyclePicturesDocument,
    { id: cycle.id, width: width || 320, height: SMALL },
    { when: width > 0 && drawn, smooth: true, keepOffline: true },
  );
  const pictureOf = new Map(pictures.data?.pdsaCycle.measures.map(({ id, chart }) => [id, chart.picture]));
  return (
    <Section title={t('measures.title')} id="measures">
      <div ref={ref} className="cycle-measures">
        {measures.length === 0 && (
          <p className="hint">
            {t('measures.none')}{' '}
            {cycle.viewerCan.write.includes('measureIds') && <Link to={`/cycles/${cycle.id}/edit`}>{t('measures.noneOwn')}</Link>}
          </p>
        )}
        {measures.map(({ id, name, chart }) => {
          const picture = pictureOf.get(id);
          return (
            <div key={id} className="card cycle-measure">
              <h3 className="cycle-measure-name">
                <Link to={`/measures/${id}`}>{name}</Link>
              </h3>
              {chart.points.length === 0 ? (
                <p className="hint">{t('measures.noPoints')}</p>
              ) : (
                <>
                  {picture && <ChartImage picture={picture} />}
                  <p className="cycle-measure-verdict">{chart.verdict.sentence}</p>
                </>
              )}
            </div>
          );
        })}
      </div>
    </Section>
  );
}
