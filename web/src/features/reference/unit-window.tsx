import { Select, TextField } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../lib/ids';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { DayField } from '../../ui/form';
import { FormWindow } from '../../ui/form-dialog';
import { useNotice } from '../../ui/notice';
import { createUnitDocument, updateUnitDocument } from './reference-changes.graphql';
import { referencePlacesDocument } from './reference.graphql';
import type { ListedUnit } from './units-part';

/** Adds a unit, or changes one. */
export function UnitWindow({ unit, close }: { unit?: ListedUnit; close: () => void }): ReactNode {
  const { t } = useTranslation('reference');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const regions = useData(referencePlacesDocument, {}).data?.regions ?? [];
  const [id] = useState(newId);
  const [opened] = useState(unit);
  const [name, setName] = useState(unit?.name ?? '');
  const [regionId, setRegion] = useState(unit?.region?.id ?? '');
  const [municipalityCode, setCode] = useState(unit?.municipalityCode ?? '');
  const [validFrom, setFrom] = useState(unit?.validFrom ?? '');
  const create = useSubmit(createUnitDocument);
  const update = useSubmit(updateUnitDocument);
  const submit = opened ? update : create;
  const go = async (): Promise<void> => {
    const values = { name, regionId: regionId || null, municipalityCode: municipalityCode.trim() || null, validFrom: validFrom || null };
    const done = opened
      ? await update.submit({ input: { unitId: opened.id, expectedVersion: opened.version, ...values } })
      : await create.submit({ input: { id, ...values } });
    if (!done) return;
    close();
    notice(t('saved'));
  };
  return (
    <FormWindow
      title={opened ? t('editOne', { name: opened.name }) : t('units.new')}
      action={common('save')}
      submit={submit}
      fields={{ name: 'unit-name', regionId: 'unit-region', municipalityCode: 'unit-code', validFrom: 'unit-from' }}
      onSend={() => void go()}
      onClose={close}
    >
      <TextField
        id="unit-name"
        label={t('name')}
        description={t('units.nameHint')}
        autoComplete="off"
        maxLength={160}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={submit.at('name')}
      />
      <Select
        id="unit-region"
        label={t('region')}
        value={regionId}
        onChange={(event) => setRegion(event.target.value)}
        error={submit.at('regionId')}
      >
        <option value="">{t('unknown')}</option>
        {regions.map((region) => (
          <option key={region.id} value={region.id}>
            {region.name}
          </option>
        ))}
      </Select>
      <TextField
        id="unit-code"
        label={t('units.code')}
        description={t('units.codeHint')}
        autoComplete="off"
        inputMode="numeric"
        htmlSize={6}
        maxLength={4}
        value={municipalityCode}
        onChange={(event) => setCode(event.target.value)}
        error={submit.at('municipalityCode')}
      />
      <DayField id="unit-from" label={t('firstDay')} value={validFrom} onDay={setFrom} error={submit.at('validFrom')} />
    </FormWindow>
  );
}
