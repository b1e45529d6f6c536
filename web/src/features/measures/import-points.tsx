import { Table, Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n';
import { TableScroll } from '../../ui/table-scroll';
import { numberName, type NumberField } from './hand-values';
import type { ImportPreview } from './import.graphql';
import { formatCount } from './numbers';

type Point = ImportPreview['points'][number];
const NUMBERS: readonly NumberField[] = ['numerator', 'denominator', 'value', 'deviation'];

/** The points as they would be recorded; those that are there already are marked. */
export function ImportPoints({ preview: { points, pointCount }, form }: { preview: ImportPreview; form: string }): ReactNode {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const shown = NUMBERS.filter((field) => points.some((point) => point[field] !== null));
  const there = points.some(({ recorded }) => recorded);
  const cell = (point: Point, field: NumberField): string => {
    const number = point[field];
    if (number !== null) return formatCount(number, language);
    return point.status === 'OK' || field !== shown.at(-1) ? '' : t(`status.${point.status}`);
  };
  return (
    <div className="import-points">
      <TableScroll label={t('import.pointsTitle')}>
        <Table size="small" className="number-table">
          <Table.Header>
            <Table.Row>
              <Table.ColumnHeader scope="col">{t('points.period')}</Table.ColumnHeader>
              {shown.map((field) => (
                <Table.ColumnHeader key={field} scope="col" className="number">
                  {t(`number.${numberName(form, field)}`)}
                </Table.ColumnHeader>
              ))}
              {there && <Table.ColumnHeader scope="col">{t('points.note')}</Table.ColumnHeader>}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {points.map((point) => (
              <Table.Row key={point.startsOn + String(point.line)}>
                <Table.HeaderCell scope="row">{point.label}</Table.HeaderCell>
                {shown.map((field) => (
                  <Table.DataCell key={field} className="number">
                    {cell(point, field)}
                  </Table.DataCell>
                ))}
                {there && (
                  <Table.DataCell>
                    {point.recorded && (
                      <Tag size="xsmall" variant="moderate" data-color="warning">
                        {t('import.recorded')}
                      </Tag>
                    )}
                  </Table.DataCell>
                )}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </TableScroll>
      {points.length < pointCount && <p className="hint">{t('import.more', { shown: points.length, count: pointCount })}</p>}
    </div>
  );
}
