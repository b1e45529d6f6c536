import { Checkbox, Radio, RadioGroup, ReadMore, Select, Textarea, TextField } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/page';
import { ChartField } from './chart-field';
import type { RegisterChoice } from './measure-form.graphql';
import { DIRECTIONS, FORMS, KINDS, PERIODS, RULE_SETS, uses, type Form, type MeasureValues } from './measure-values';

/** The fields of a measure, in the order in which one thinks: what, how it is counted, which way, where from, how it is drawn. */
export function MeasureFields({
  values,
  setAll,
  at,
  registers,
  fixed = false,
}: {
  values: MeasureValues;
  setAll: (values: MeasureValues) => void;
  at: (path: string) => string | undefined;
  registers: readonly RegisterChoice[];
  /** What is counted and how long a period is can no longer be changed. */
  fixed?: boolean;
}): ReactNode {
  const { t } = useTranslation('measures');
  const common = useTranslation('common').t;
  const form = FORMS.find((one) => one === values.form);
  const field = <Key extends keyof MeasureValues>(key: Key) => ({
    id: `measure-${key}`,
    value: values[key] as string,
    error: at(key),
    onChange: (event: { target: { value: string } }) => setAll({ ...values, [key]: event.target.value }),
  });
  const choose = (next: Form): void => {
    const usual = form ? t(`unitOf.${form}`) : '';
    // The unit and the chart follow what is counted, unless somebody chose their own.
    setAll({ ...values, form: next, unit: values.unit === usual ? t(`unitOf.${next}`) : values.unit, chartType: '', multiply: '' });
  };
  return (
    <>
      <Section title={t('form.what')}>
        <div className="form">
          <TextField {...field('name')} label={t('field.name')} description={t('hint.name')} maxLength={200} />
          <RadioGroup
            id="measure-kind"
            legend={t('field.kind')}
            value={values.kind}
            error={at('kind')}
            onChange={(kind: string) => setAll({ ...values, kind })}
          >
            {KINDS.map((kind) => (
              <Radio key={kind} value={kind} description={t(`kindHint.${kind}`)}>
                {t(`kind.${kind}`)}
              </Radio>
            ))}
          </RadioGroup>
        </div>
      </Section>
      <Section title={t('form.how')}>
        <div className="form">
          {fixed && form ? (
            <p>
              <strong>{t(`form.${form}`)}</strong>, {t(`period.${values.period as 'MONTH'}`).toLowerCase()}. {t('form.fixed')}
            </p>
          ) : (
            <RadioGroup id="measure-form" legend={t('field.form')} value={values.form} error={at('form')} onChange={choose}>
              {FORMS.map((one) => (
                <Radio key={one} value={one} description={t(`formHint.${one}`)}>
                  {t(`form.${one}`)}
                </Radio>
              ))}
            </RadioGroup>
          )}
          {form && (
            <>
              <Textarea
                {...field('numeratorText')}
                label={`${t(`numerator.${form}.label`)} (${common('optional')})`}
                description={t(`numerator.${form}.hint`)}
                minRows={2}
              />
              {uses(form, 'denominator') && (
                <Textarea
                  {...field('denominatorText')}
                  label={`${t(`denominator.${form === 'RATE' ? 'RATE' : 'SHARE'}.label`)} (${common('optional')})`}
                  description={t(`denominator.${form === 'RATE' ? 'RATE' : 'SHARE'}.hint`)}
                  minRows={2}
                />
              )}
            </>
          )}
          <Textarea
            {...field('exclusionsText')}
            label={`${t('field.exclusions')} (${common('optional')})`}
            description={t('hint.exclusions')}
            minRows={2}
          />
          <div className="form-row">
            <TextField {...field('unit')} label={t('field.unit')} description={t('hint.unit')} maxLength={40} />
            {!fixed && (
              <Select {...field('period')} label={t('field.period')} description={t('hint.period')}>
                {PERIODS.map((period) => (
                  <option key={period} value={period}>
                    {t(`period.${period}`)}
                  </option>
                ))}
              </Select>
            )}
          </div>
        </div>
      </Section>
      <Section title={t('form.goal')}>
        <div className="form">
          <RadioGroup
            id="measure-direction"
            legend={t('field.direction')}
            value={values.direction}
            error={at('direction')}
            onChange={(direction: string) => setAll({ ...values, direction })}
          >
            {DIRECTIONS.map((direction) => (
              <Radio key={direction} value={direction}>
                {t(`direction.${direction}`)}
              </Radio>
            ))}
          </RadioGroup>
          <TextField
            {...field('target')}
            label={`${t('field.target')} (${common('optional')})`}
            description={t('hint.target', { unit: values.unit || '%' })}
            inputMode="decimal"
            className="measure-short"
          />
        </div>
      </Section>
      <Section title={t('form.source')}>
        <div className="form">
          <Select {...field('registerId')} label={`${t('field.register')} (${common('optional')})`} description={t('hint.register')}>
            <option value="">{t('form.noRegister')}</option>
            {registers.map(({ id, shortName, name }) => (
              <option key={id} value={id}>
                {name.startsWith(shortName) ? name : `${shortName} – ${name}`}
              </option>
            ))}
          </Select>
          <TextField
            {...field('indicator')}
            label={`${t('field.indicator')} (${common('optional')})`}
            description={t('hint.indicator')}
            maxLength={300}
          />
        </div>
      </Section>
      <Section title={t('form.chart')}>
        <div className="form">
          {form ? (
            <ChartField form={form} values={values} setAll={setAll} choose={choose} at={at} fixed={fixed} />
          ) : (
            <p className="hint">{t('form.chartLater')}</p>
          )}
          <MoreSettings values={values} setAll={setAll} at={at} />
        </div>
      </Section>
    </>
  );
}

/** What hardly anybody needs to change. Open when something there was refused. */
function MoreSettings({
  values,
  setAll,
  at,
}: {
  values: MeasureValues;
  setAll: (values: MeasureValues) => void;
  at: (path: string) => string | undefined;
}): ReactNode {
  const { t } = useTranslation('measures');
  const common = useTranslation('common').t;
  const faulty = (['ruleSet', 'screenRanges', 'baselinePoints', 'multiply'] as const).some((field) => at(field) !== undefined);
  const text = (key: 'baselinePoints' | 'multiply') => ({
    id: `measure-${key}`,
    label: `${t(`field.${key}`)} (${common('optional')})`,
    description: t(`hint.${key}`),
    value: values[key],
    error: at(key),
    inputMode: 'decimal' as const,
    className: 'measure-short',
    onChange: (event: { target: { value: string } }) => setAll({ ...values, [key]: event.target.value }),
  });
  return (
    <ReadMore header={t('form.more')} defaultOpen={faulty} key={String(faulty)}>
      <div className="form">
        <RadioGroup
          id="measure-ruleSet"
          legend={t('field.ruleSet')}
          value={values.ruleSet}
          error={at('ruleSet')}
          onChange={(ruleSet: string) => setAll({ ...values, ruleSet })}
        >
          {RULE_SETS.map((rules) => (
            <Radio key={rules} value={rules} description={t(`ruleSetHint.${rules}`)}>
              {t(`ruleSet.${rules}`)}
            </Radio>
          ))}
        </RadioGroup>
        <Checkbox
          id="measure-screenRanges"
          checked={values.screenRanges}
          description={t('hint.screenRanges')}
          onChange={(event) => setAll({ ...values, screenRanges: event.target.checked })}
        >
          {t('field.screenRanges')}
        </Checkbox>
        <TextField {...text('baselinePoints')} />
        <TextField {...text('multiply')} />
      </div>
    </ReadMore>
  );
}
