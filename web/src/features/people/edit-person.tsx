import { Radio, RadioGroup } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import { FormWindow, OpenButton } from '../../ui/form-dialog';
import { useNotice } from '../../ui/notice';
import { updatePersonDocument } from './people-changes.graphql';
import { PERSON_FIELDS, PersonFields } from './person-fields';
import type { ShownPerson } from './person-page';

/** Changes a person's name, address and HSA-id, and whether contact details are shown. */
export function EditPerson({ person }: { person: ShownPerson }): ReactNode {
  const { t } = useTranslation('people');
  return <OpenButton label={t('edit.open')}>{(close) => <EditWindow person={person} close={close} />}</OpenButton>;
}

function EditWindow({ person, close }: { person: ShownPerson; close: () => void }): ReactNode {
  const { t } = useTranslation('people');
  const common = useTranslation('common').t;
  const notice = useNotice();
  // The version that was opened: somebody else's change in between is told, not written over.
  const [expectedVersion] = useState(person.version);
  const [values, setValues] = useState({
    givenName: person.givenName,
    familyName: person.familyName,
    email: person.email ?? '',
    hsaId: person.hsaId ?? '',
  });
  // Whether an identity is protected is never told, so the form can only keep it as it is or set it.
  const [protection, setProtection] = useState<'keep' | 'on' | 'off'>('keep');
  const update = useSubmit(updatePersonDocument);
  const go = async (): Promise<void> => {
    const { givenName, familyName, email, hsaId } = values;
    const done = await update.submit({
      input: {
        personId: person.id,
        expectedVersion,
        givenName,
        familyName,
        hsaId: hsaId.trim() || null,
        ...(email.trim() === '' && person.email === null ? {} : { email: email.trim() }),
        ...(protection === 'keep' ? {} : { protectedIdentity: protection === 'on' }),
      },
    });
    if (!done) return;
    close();
    notice(t('edit.done'));
  };
  return (
    <FormWindow
      title={t('edit.title')}
      action={common('save')}
      submit={update}
      fields={{ ...PERSON_FIELDS, protectedIdentity: 'protection' }}
      onSend={() => void go()}
      onClose={close}
    >
      <PersonFields values={values} onChange={setValues} at={update.at} />
      <RadioGroup
        id="protection"
        legend={t('protection.label')}
        description={t('protection.hint')}
        size="small"
        value={protection}
        onChange={setProtection}
        error={update.at('protectedIdentity')}
      >
        <Radio value="keep">{t('protection.keep')}</Radio>
        <Radio value="on">{t('protection.on')}</Radio>
        <Radio value="off">{t('protection.off')}</Radio>
      </RadioGroup>
    </FormWindow>
  );
}
