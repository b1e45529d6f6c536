import { TextField } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import { DayField } from '../../ui/form';
import { FormWindow, OpenButton } from '../../ui/form-dialog';
import { useNotice } from '../../ui/notice';
import type { ListedCentre } from './centre-page';
import { renameRegisterCentreDocument, renameRegisterDocument } from './reference-changes.graphql';
import type { ShownRegister } from './register-page';

/** Gives a register a new name; the old one is kept with its last day. */
export function RenameRegister({ register }: { register: ShownRegister }): ReactNode {
  const { t } = useTranslation('reference');
  return <OpenButton label={t('rename.open')}>{(close) => <RegisterWindow register={register} close={close} />}</OpenButton>;
}

function RegisterWindow({ register, close }: { register: ShownRegister; close: () => void }): ReactNode {
  const { t } = useTranslation('reference');
  const notice = useNotice();
  const [opened] = useState(register);
  const [shortName, setShort] = useState(opened.shortName);
  const [name, setName] = useState(opened.name);
  const [lastDay, setLastDay] = useState('');
  const rename = useSubmit(renameRegisterDocument);
  const go = async (): Promise<void> => {
    const which = { registerId: opened.id, expectedVersion: opened.version };
    const done = await rename.submit({ input: { ...which, shortName, name, lastDay: lastDay || null } });
    if (!done) return;
    close();
    notice(t('rename.done'));
  };
  return (
    <FormWindow
      title={t('rename.title', { name: opened.shortName })}
      action={t('rename.go')}
      submit={rename}
      fields={{ shortName: 'short-name', name: 'full-name', lastDay: 'name-last-day' }}
      onSend={() => void go()}
      onClose={close}
    >
      <TextField
        id="short-name"
        label={t('registers.shortName')}
        autoComplete="off"
        maxLength={80}
        value={shortName}
        onChange={(event) => setShort(event.target.value)}
        error={rename.at('shortName')}
      />
      <TextField
        id="full-name"
        label={t('registers.name')}
        autoComplete="off"
        maxLength={240}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={rename.at('name')}
      />
      <OldNameDay value={lastDay} onDay={setLastDay} error={rename.at('lastDay')} />
    </FormWindow>
  );
}

/** Gives a centre a new name; the old one is kept with its last day. */
export function RenameCentre({ centre }: { centre: ListedCentre }): ReactNode {
  const { t } = useTranslation('reference');
  return <OpenButton label={t('rename.open')}>{(close) => <CentreWindow centre={centre} close={close} />}</OpenButton>;
}

function CentreWindow({ centre, close }: { centre: ListedCentre; close: () => void }): ReactNode {
  const { t } = useTranslation('reference');
  const notice = useNotice();
  const [opened] = useState(centre);
  const [nameSv, setSv] = useState(opened.nameSv);
  const [nameEn, setEn] = useState(opened.nameEn);
  const [lastDay, setLastDay] = useState('');
  const rename = useSubmit(renameRegisterCentreDocument);
  const go = async (): Promise<void> => {
    const which = { registerCentreId: opened.id, expectedVersion: opened.version };
    const done = await rename.submit({ input: { ...which, nameSv, nameEn, lastDay: lastDay || null } });
    if (!done) return;
    close();
    notice(t('rename.done'));
  };
  return (
    <FormWindow
      title={t('rename.title', { name: opened.name })}
      action={t('rename.go')}
      submit={rename}
      fields={{ nameSv: 'name-sv', nameEn: 'name-en', lastDay: 'name-last-day' }}
      onSend={() => void go()}
      onClose={close}
    >
      <TextField
        id="name-sv"
        label={t('centres.nameSv')}
        autoComplete="off"
        maxLength={160}
        value={nameSv}
        onChange={(event) => setSv(event.target.value)}
        error={rename.at('nameSv')}
      />
      <TextField
        id="name-en"
        label={t('centres.nameEn')}
        autoComplete="off"
        maxLength={160}
        value={nameEn}
        onChange={(event) => setEn(event.target.value)}
        error={rename.at('nameEn')}
      />
      <OldNameDay value={lastDay} onDay={setLastDay} error={rename.at('lastDay')} />
    </FormWindow>
  );
}

function OldNameDay(field: { value: string; onDay: (day: string) => void; error: string | undefined }): ReactNode {
  const { t } = useTranslation('reference');
  return <DayField id="name-last-day" label={t('rename.lastDay')} description={t('rename.lastDayHint')} {...field} />;
}
