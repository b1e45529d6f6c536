import { Select, TextField } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../lib/ids';
import { useData } from '../../lib/use-data';
import { useRequired } from '../../lib/use-required';
import { useSubmit } from '../../lib/use-submit';
import { AskForm } from '../../ui/ask-form';
import { useNotice } from '../../ui/notice';
import { OutLink } from '../../ui/prose';
import { addComparisonDocument, comparisonPlacesDocument } from './comparisons.graphql';
import type { Measure } from './measure.graphql';

/** The whole country, as Kolada knows it; a region is its county code with four digits. */
const COUNTRY = '0000';
const KOLADA = 'https://www.kolada.se/';
/** The name of the line follows the place until somebody writes another. */
const EMPTY = { indicator: '', place: COUNTRY, label: null as string | null };

/** Lays published figures of Kolada beside the measure: which key figure, of which place. */
export function AddComparison({ measure, onAdded }: { measure: Measure; onAdded: () => void }): ReactNode {
  const { t } = useTranslation('measures');
  const notice = useNotice();
  const add = useSubmit(addComparisonDocument);
  const checks = useRequired(add);
  const [id, setId] = useState(newId);
  const [values, setValues] = useState(EMPTY);
  const places = useData(comparisonPlacesDocument, {}).data?.regions ?? [];
  const nameOf = (place: string): string => places.find((region) => placeOf(region) === place)?.name ?? t('comparison.country');
  const label = values.label ?? nameOf(values.place);
  const go = async (): Promise<boolean> => {
    const input = { id, measureId: measure.id, indicator: values.indicator.trim().toUpperCase(), place: values.place, label };
    if (!checks.filled({ ...values, label }, { indicator: t('comparison.lacking.indicator'), label: t('comparison.lacking.label') }))
      return false;
    if (!(await add.submit({ input }))) return false;
    setId(newId());
    setValues(EMPTY);
    onAdded();
    notice(t('comparison.added'));
    return true;
  };
  return (
    <AskForm
      label={t('comparison.add')}
      title={t('comparison.add')}
      action={t('comparison.save')}
      text={
        <p className="hint">
          {t('comparison.text')} <OutLink href={KOLADA}>{t('comparison.kolada')}</OutLink>
        </p>
      }
      submit={checks}
      fields={{ indicator: 'comparison-indicator', place: 'comparison-place', label: 'comparison-label' }}
      onSubmit={go}
    >
      <TextField
        id="comparison-indicator"
        label={t('comparison.figure')}
        description={t('comparison.figureHint', { unit: measure.unit })}
        value={values.indicator}
        maxLength={6}
        autoComplete="off"
        className="measure-short"
        error={checks.at('indicator')}
        onChange={(event) => setValues({ ...values, indicator: event.target.value })}
      />
      <Select
        id="comparison-place"
        label={t('comparison.place')}
        value={values.place}
        error={checks.at('place')}
        onChange={(event) => setValues({ ...values, place: event.target.value })}
      >
        <option value={COUNTRY}>{t('comparison.country')}</option>
        {places.map((region) => (
          <option key={region.id} value={placeOf(region)}>
            {region.name}
          </option>
        ))}
      </Select>
      <TextField
        id="comparison-label"
        label={t('comparison.label')}
        description={t('comparison.labelHint')}
        value={label}
        maxLength={80}
        error={checks.at('label')}
        onChange={(event) => setValues({ ...values, label: event.target.value })}
      />
    </AskForm>
  );
}

/** A region as Kolada knows it: its county code with four digits. */
const placeOf = ({ id }: { id: string }): string => id.padStart(4, '0');
