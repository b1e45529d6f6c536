import { Select, TextField } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { VariablesOf } from '../../lib/graphql';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { DayField } from '../../ui/form';
import { FormWindow } from '../../ui/form-dialog';
import { useNotice } from '../../ui/notice';
import { capital, useTerm } from '../../ui/tags';
import { createRegisterDocument } from './reference-changes.graphql';
import { referenceAreasDocument, referenceCentresDocument } from './reference.graphql';

type Kind = VariablesOf<typeof createRegisterDocument>['input']['kind'];
const KINDS: readonly Kind[] = ['NATIONAL', 'NATIONAL_CANCER', 'OTHER'];
const EMPTY = {
  key: '',
  shortName: '',
  name: '',
  kind: 'NATIONAL' as Kind,
  centreId: '',
  programmeAreaId: '',
  startYear: '',
  validFrom: '',
};
const FIELDS = Object.fromEntries(Object.keys(EMPTY).map((name) => [name, `register-${name}`]));

/** Adds a register and leads to its page. */
export function NewRegister({ close }: { close: () => void }): ReactNode {
  const { t } = useTranslation('reference');
  const common = useTranslation('common').t;
  const say = useTerm();
  const notice = useNotice();
  const navigate = useNavigate();
  const centres = useData(referenceCentresDocument, { includeClosed: false }).data?.registerCentres ?? [];
  const areas = useData(referenceAreasDocument, {}).data?.programmeAreas ?? [];
  const [values, setValues] = useState(EMPTY);
  const create = useSubmit(createRegisterDocument);
  const field = (name: keyof typeof EMPTY) => ({
    id: `register-${name}`,
    value: values[name],
    error: create.at(name),
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
  });
  const go = async (): Promise<void> => {
    const { programmeAreaId, startYear, validFrom, ...rest } = values;
    const done = await create.submit({
      input: {
        ...rest,
        programmeAreaId: programmeAreaId || null,
        startYear: startYear.trim() ? Number.parseInt(startYear, 10) || 0 : null,
        validFrom: validFrom || null,
      },
    });
    if (!done?.register) return;
    notice(t('saved'));
    void navigate(`/reference/registers/${done.register.id}`);
  };
  return (
    <FormWindow title={t('registers.new')} action={common('add')} submit={create} fields={FIELDS} onSend={() => void go()} onClose={close}>
      <TextField {...field('shortName')} label={t('registers.shortName')} autoComplete="off" maxLength={80} />
      <TextField {...field('name')} label={t('registers.name')} autoComplete="off" maxLength={240} />
      <TextField {...field('key')} label={t('key')} description={t('registers.keyHint')} autoComplete="off" spellCheck={false} />
      <Select {...field('kind')} label={t('kind')}>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {capital(say('registerKind', kind))}
          </option>
        ))}
      </Select>
      <Select {...field('centreId')} label={t('centre')}>
        <option value="">{common('chooseOne')}</option>
        {centres.map((centre) => (
          <option key={centre.id} value={centre.id}>
            {centre.name}
          </option>
        ))}
      </Select>
      <Select {...field('programmeAreaId')} label={t('areaOptional')}>
        <option value="">{common('none')}</option>
        {areas.map((area) => (
          <option key={area.id} value={area.id}>
            {area.name}
          </option>
        ))}
      </Select>
      <div className="form-row">
        <TextField {...field('startYear')} label={t('registers.startYearOptional')} inputMode="numeric" autoComplete="off" maxLength={4} />
        <DayField
          id="register-validFrom"
          label={t('firstDayOptional')}
          value={values.validFrom}
          onDay={(validFrom) => setValues({ ...values, validFrom })}
          error={create.at('validFrom')}
        />
      </div>
    </FormWindow>
  );
}
