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
import { createRegisterCentreDocument } from './reference-changes.graphql';
import { referencePlacesDocument } from './reference.graphql';

type Kind = VariablesOf<typeof createRegisterCentreDocument>['input']['kind'];
const KINDS: readonly Kind[] = ['REGISTER_CENTRE', 'CANCER_CENTRE', 'NATIONAL_CENTRE'];
const EMPTY = {
  key: '',
  nameSv: '',
  nameEn: '',
  kind: 'REGISTER_CENTRE' as Kind,
  host: '',
  healthRegionId: '',
  homeRegionId: '',
  validFrom: '',
};
const FIELDS = Object.fromEntries(Object.keys(EMPTY).map((name) => [name, `centre-${name}`]));

/** Adds a register centre and leads to its page. */
export function NewCentre({ close }: { close: () => void }): ReactNode {
  const { t } = useTranslation('reference');
  const common = useTranslation('common').t;
  const say = useTerm();
  const notice = useNotice();
  const navigate = useNavigate();
  const places = useData(referencePlacesDocument, {}).data;
  const [values, setValues] = useState(EMPTY);
  const create = useSubmit(createRegisterCentreDocument);
  const field = (name: keyof typeof EMPTY) => ({
    id: `centre-${name}`,
    value: values[name],
    error: create.at(name),
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
  });
  const go = async (): Promise<void> => {
    const { nameEn, healthRegionId, homeRegionId, validFrom, ...rest } = values;
    const done = await create.submit({
      input: {
        ...rest,
        nameEn: nameEn.trim() || null,
        healthRegionId: healthRegionId || null,
        homeRegionId: homeRegionId || null,
        validFrom: validFrom || null,
      },
    });
    if (!done?.registerCentre) return;
    notice(t('saved'));
    void navigate(`/reference/centres/${done.registerCentre.id}`);
  };
  return (
    <FormWindow title={t('centres.new')} action={common('add')} submit={create} fields={FIELDS} onSend={() => void go()} onClose={close}>
      <TextField {...field('nameSv')} label={t('centres.nameSv')} autoComplete="off" maxLength={160} />
      <TextField {...field('nameEn')} label={t('centres.nameEnOptional')} autoComplete="off" maxLength={160} />
      <TextField {...field('key')} label={t('key')} description={t('centres.keyHint')} autoComplete="off" spellCheck={false} />
      <Select {...field('kind')} label={t('kind')}>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {capital(say('centreKind', kind))}
          </option>
        ))}
      </Select>
      <TextField {...field('host')} label={t('centres.host')} autoComplete="off" maxLength={200} />
      <Select {...field('healthRegionId')} label={t('centres.healthRegionOptional')}>
        <option value="">{capital(common('nobody'))}</option>
        {places?.healthRegions.map((region) => (
          <option key={region.id} value={region.id}>
            {region.name}
          </option>
        ))}
      </Select>
      <Select {...field('homeRegionId')} label={t('centres.homeRegionOptional')}>
        <option value="">{capital(common('nobody'))}</option>
        {places?.regions.map((region) => (
          <option key={region.id} value={region.id}>
            {region.name}
          </option>
        ))}
      </Select>
      <DayField
        id="centre-validFrom"
        label={t('firstDayOptional')}
        value={values.validFrom}
        onDay={(validFrom) => setValues({ ...values, validFrom })}
        error={create.at('validFrom')}
      />
    </FormWindow>
  );
}
