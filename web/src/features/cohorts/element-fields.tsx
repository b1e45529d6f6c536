import { Checkbox, CheckboxGroup, ReadMore, TextField } from '@navikt/ds-react';
import type { ResultOf } from 'gql.tada';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElementValues } from './element-values';
import type { cohortFormDocument } from './form.graphql';

/** An element that a delivery model can contain, with its name. */
export type DeliveryElement = ResultOf<typeof cohortFormDocument>['deliveryElements'][number];

const UNITS = ['count', 'days', 'weeks', 'hours', 'percent'] as const;

/** The word for what a number counts. */
export function useUnit(): (unit: string | null) => string {
  const { t } = useTranslation('cohorts');
  return (unit) => {
    const known = UNITS.find((name) => name === unit);
    return known ? t(`units.${known}`) : (unit ?? '');
  };
}

/** The delivery model of a new round: what it will contain from its first day. */
export function ElementFields({
  elements,
  values,
  onValues,
  at,
}: {
  elements: readonly DeliveryElement[];
  values: ElementValues;
  onValues: (values: ElementValues) => void;
  /** The message for one element. */
  at: (elementId: string) => string | undefined;
}): ReactNode {
  const { t } = useTranslation('cohorts');
  const unitOf = useUnit();
  const flags = elements.filter(({ valueKind }) => valueKind === 'BOOLEAN');
  const others = elements.filter(({ valueKind }) => valueKind !== 'BOOLEAN');
  const count = Object.values(values).filter((value) => value.trim() !== '').length;
  const setFlags = (chosen: string[]): void => {
    const next = { ...values };
    for (const { id } of flags) next[id] = chosen.includes(id) ? 'yes' : '';
    onValues(next);
  };
  return (
    <ReadMore header={t('elements.open', { count })} defaultOpen={count > 0}>
      <div className="form">
        <p className="hint">{t('elements.hint')}</p>
        <CheckboxGroup
          legend={t('elements.flags')}
          size="small"
          value={flags.filter(({ id }) => values[id] === 'yes').map(({ id }) => id)}
          onChange={setFlags}
        >
          <div className="element-flags">
            {flags.map(({ id, name }) => (
              <Checkbox key={id} value={id}>
                {name}
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
        <div className="form-row">
          {others.map(({ id, name, unit, valueKind }) => (
            <TextField
              key={id}
              id={`element-${id}`}
              size="small"
              className={valueKind === 'NUMBER' ? 'short-field' : ''}
              inputMode={valueKind === 'NUMBER' ? 'decimal' : 'text'}
              label={unit ? `${name} (${unitOf(unit)})` : name}
              value={values[id] ?? ''}
              error={at(id)}
              onChange={(event) => onValues({ ...values, [id]: event.target.value })}
            />
          ))}
        </div>
      </div>
    </ReadMore>
  );
}
