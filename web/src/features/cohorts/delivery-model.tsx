import { Button, Radio, RadioGroup, Select, Table, TextField } from '@navikt/ds-react';
import type { ResultOf } from 'gql.tada';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../lib/ids';
import { today } from '../../lib/now';
import { useChecks } from '../../lib/use-checks';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { uncapital } from '../../ui/tags';
import { DayField, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Empty } from '../../ui/screen';
import { Days } from '../../ui/time';
import { useUnit, type DeliveryElement } from './element-fields';
import { typedNumber } from './element-values';
import { endCohortElementDocument, setCohortElementDocument, type cohortToEditDocument } from './form.graphql';
import { useElementValue } from './element-value';

type Cohort = ResultOf<typeof cohortToEditDocument>['cohort'];
type CohortElement = Cohort['elements'][number];

/** The delivery model of a round: what applies, what applied, and what is added from a day. */
export function DeliveryModel({ cohort, elements }: { cohort: Cohort; elements: readonly DeliveryElement[] }): ReactNode {
  const { t } = useTranslation('cohorts');
  const valueOf = useElementValue();
  return (
    <Section title={t('elements.title')} id="elements">
      <p className="hint">{t('elements.lead')}</p>
      {cohort.elements.length === 0 ? (
        <Empty title={t('elements.none')} />
      ) : (
        <div className="table-scroll">
          <Table size="small">
            <Table.Header>
              <Table.Row>
                <Table.ColumnHeader scope="col">{t('elements.element')}</Table.ColumnHeader>
                <Table.ColumnHeader scope="col">{t('elements.value')}</Table.ColumnHeader>
                <Table.ColumnHeader scope="col">{t('elements.period')}</Table.ColumnHeader>
                <Table.DataCell />
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {cohort.elements.map((one) => (
                <Table.Row key={one.id}>
                  <Table.HeaderCell scope="row">{one.name}</Table.HeaderCell>
                  <Table.DataCell>{valueOf(one)}</Table.DataCell>
                  <Table.DataCell className="keep-together">
                    <Days from={one.validFrom} to={one.validTo} />
                  </Table.DataCell>
                  <Table.DataCell>{(one.validTo === null || one.validTo >= today()) && <EndElement element={one} />}</Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      <AddElement cohortId={cohort.id} elements={elements} />
    </Section>
  );
}

function EndElement({ element }: { element: CohortElement }): ReactNode {
  const { t } = useTranslation('cohorts');
  const notice = useNotice();
  const end = useSubmit(endCohortElementDocument);
  const [validTo, setValidTo] = useState('');
  return (
    <AskButton
      label={t('elements.end')}
      button={{ variant: 'tertiary', 'aria-label': t('elements.endOf', { name: element.name ?? '' }) }}
      title={t('elements.endOf', { name: element.name ?? '' })}
      action={t('elements.end')}
      submit={end}
      onConfirm={async () => {
        const done = await end.submit({ input: { cohortElementId: element.id, validTo: validTo || null } });
        if (done) notice(t('elements.ended'));
        return done !== null;
      }}
    >
      <DayField
        label={t('elements.lastDay')}
        description={t('elements.lastDayHint')}
        value={validTo}
        onDay={setValidTo}
        error={end.at('validTo')}
      />
    </AskButton>
  );
}

const NOTHING = { elementId: '', value: '', validFrom: '' };

function AddElement({ cohortId, elements }: { cohortId: string; elements: readonly DeliveryElement[] }): ReactNode {
  const { t } = useTranslation('cohorts');
  const { t: common } = useTranslation('common');
  const unitOf = useUnit();
  const notice = useNotice();
  const add = useSubmit(setCohortElementDocument);
  const checks = useChecks(add);
  const [id, setId] = useState(newId);
  const [values, setValues] = useState({ ...NOTHING, validFrom: today() });
  const element = elements.find((one) => one.id === values.elementId);
  const kind = element?.valueKind ?? 'TEXT';
  const go = async (): Promise<void> => {
    const number = typedNumber(values.value);
    const found = [
      !element && { path: 'elementId', message: t('faults.missing', { field: uncapital(t('elements.element')) }) },
      element && values.value === '' && { path: 'value', message: t('faults.missing', { field: uncapital(t('elements.value')) }) },
      kind === 'NUMBER' &&
        values.value !== '' &&
        number === null && { path: 'value', message: t('faults.number', { field: t('elements.value') }) },
    ].filter((fault) => typeof fault === 'object');
    if (!checks.passes(found)) return;
    const done = await add.submit({
      input: {
        id,
        cohortId,
        elementId: values.elementId,
        validFrom: values.validFrom || null,
        ...(kind === 'BOOLEAN'
          ? { flagValue: values.value === 'yes' }
          : kind === 'NUMBER'
            ? { numberValue: number }
            : { textValue: values.value }),
      },
    });
    if (!done) return;
    notice(t('elements.added'));
    setId(newId());
    setValues({ ...NOTHING, validFrom: today() });
  };
  const valueError = checks.at('value') ?? checks.at('numberValue') ?? checks.at('textValue') ?? checks.at('flagValue');
  const fields = {
    elementId: 'element-choice',
    value: 'element-value',
    numberValue: 'element-value',
    textValue: 'element-value',
    flagValue: 'element-value',
    validFrom: 'element-from',
  };
  return (
    <Form onSubmit={() => void go()} submit={checks} fields={fields}>
      <div className="form-row">
        <Select
          id="element-choice"
          label={t('elements.add')}
          value={values.elementId}
          error={checks.at('elementId')}
          onChange={(event) => setValues({ ...values, elementId: event.target.value, value: '' })}
        >
          <option value="">{common('chooseOne')}</option>
          {elements.map(({ id: elementId, name }) => (
            <option key={elementId} value={elementId}>
              {name}
            </option>
          ))}
        </Select>
        {element && kind === 'BOOLEAN' && (
          <RadioGroup
            id="element-value"
            tabIndex={-1}
            legend={t('elements.value')}
            value={values.value}
            error={valueError}
            onChange={(value: string) => setValues({ ...values, value })}
          >
            <Radio value="yes">{common('yes')}</Radio>
            <Radio value="no">{common('no')}</Radio>
          </RadioGroup>
        )}
        {element && kind !== 'BOOLEAN' && (
          <TextField
            id="element-value"
            label={element.unit ? `${t('elements.value')} (${unitOf(element.unit)})` : t('elements.value')}
            inputMode={kind === 'NUMBER' ? 'decimal' : 'text'}
            maxLength={500}
            value={values.value}
            error={valueError}
            onChange={(event) => setValues({ ...values, value: event.target.value })}
          />
        )}
        <DayField
          id="element-from"
          label={t('elements.from')}
          value={values.validFrom}
          error={checks.at('validFrom')}
          onDay={(validFrom) => setValues({ ...values, validFrom })}
        />
      </div>
      <div>
        <Button type="submit" size="small" variant="secondary" loading={add.busy}>
          {common('add')}
        </Button>
      </div>
    </Form>
  );
}
