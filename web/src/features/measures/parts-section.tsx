import { Table, Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n';
import { Section } from '../../ui/page';
import { formatMeasured } from './numbers';
import type { Chart, Measure } from './measure.graphql';

type Part = Chart['parts'][number];

/** What each phase tells: its centre line, its runs against what chance allows, and its signals in words. */
export function PartsSection({ measure: { chart, unit } }: { measure: Measure }): ReactNode {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const several = chart.parts.length > 1;
  const centre = ({ centre: value }: Part): string => (value === null ? '–' : `${formatMeasured(value, language)} ${unit}`);
  const against = (key: 'most' | 'least', number: number | null, limit: number | null): string =>
    number === null || limit === null ? '–' : t(`parts.${key}`, { number, limit });
  return (
    <Section title={t(several ? 'parts.titleMany' : 'parts.title')} id="parts">
      {several && <p className="hint">{t('parts.hint')}</p>}
      {!several && chart.marks.some(({ kind }) => kind === 'CHANGE_STARTED') && <p className="hint">{t('parts.hintOne')}</p>}
      <Table size="small" className="stacked parts-table">
        <Table.Header>
          <Table.Row>
            {several && <Table.ColumnHeader scope="col">{t('parts.phase')}</Table.ColumnHeader>}
            <Table.ColumnHeader scope="col">{t(chart.chartType === 'RUN' ? 'parts.median' : 'parts.centre')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('parts.longestRun')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('parts.crossings')}</Table.ColumnHeader>
            <Table.ColumnHeader scope="col">{t('parts.signals')}</Table.ColumnHeader>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {chart.parts.map((part) => (
            <Table.Row key={part.part}>
              {several && (
                <Table.HeaderCell scope="row">
                  {t('parts.numbered', { number: part.part, title: part.title ?? t('parts.first') })}
                  <span className="hint parts-period">{periodOf(chart, part)}</span>
                </Table.HeaderCell>
              )}
              <Labelled label={t(chart.chartType === 'RUN' ? 'parts.median' : 'parts.centre')}>{centre(part)}</Labelled>
              <Labelled label={t('parts.longestRun')}>{against('most', part.longestRun, part.longestRunMax)}</Labelled>
              <Labelled label={t('parts.crossings')}>{against('least', part.crossings, part.crossingsMin)}</Labelled>
              <Table.DataCell>
                {part.signals.length === 0 ? (
                  <span className="hint">{t('parts.noSignals')}</span>
                ) : (
                  <ul className="signals">
                    {part.signals.map((signal) => (
                      <li key={signal}>
                        <Tag size="small" variant="outline" data-color="warning">
                          {t('parts.signal')}
                        </Tag>{' '}
                        {signal}
                      </li>
                    ))}
                  </ul>
                )}
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Section>
  );
}

/** A cell that says what it holds where the rows are cards. */
function Labelled({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <Table.DataCell>
      <span className="cell-label" aria-hidden>
        {label}:{' '}
      </span>
      {children}
    </Table.DataCell>
  );
}

/** `januari 2025 – december 2025`. */
function periodOf({ points }: Chart, { first, last }: Part): string {
  const [from, to] = [points[first - 1]?.label, points[last - 1]?.label];
  return from === to ? (from ?? '') : `${from ?? ''} – ${to ?? ''}`;
}
