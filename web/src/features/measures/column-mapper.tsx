import { Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COLUMN_FIELDS, placeOf, withMeaning, type Field, type Meanings } from './import-choices';
import type { ImportPreview } from './import.graphql';

/** What each column means; proposed by its heading, chosen by whoever knows better. */
export function ColumnMapper({
  columns,
  meanings,
  onMeanings,
  form,
}: {
  columns: ImportPreview['columns'];
  meanings: Meanings;
  onMeanings: (meanings: Meanings) => void;
  form: string;
}): ReactNode {
  const { t } = useTranslation('measures');
  const named = columns.filter(({ name }) => name !== null);
  if (named.length === 0) return null;
  const counted = form === 'COUNT' || form === 'RATE';
  return (
    <fieldset className="column-mapper">
      <legend className="measure-small-heading">{t('import.columns')}</legend>
      {named.map((column) => (
        <Select
          key={column.number}
          label={placeOf(column.name, column.number) === null ? column.name : t('import.columnNumber', { number: column.number })}
          size="small"
          value={meanings[column.name ?? ''] ?? column.field ?? ''}
          onChange={(event) => onMeanings(withMeaning(columns, meanings, column.name ?? '', event.target.value as Field | ''))}
        >
          <option value="">{t('import.notUsed')}</option>
          {COLUMN_FIELDS.map((field) => (
            <option key={field} value={field}>
              {t(
                `columnField.${field === 'NUMERATOR' && counted ? 'count' : field === 'DENOMINATOR' && form === 'VALUE' ? 'measured' : field}`,
              )}
            </option>
          ))}
        </Select>
      ))}
    </fieldset>
  );
}
