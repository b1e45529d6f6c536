import { Select } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LANGUAGES, type Language } from '../../lib/format';
import { newId } from '../../lib/ids';
import { useSubmit } from '../../lib/use-submit';
import { FormWindow } from '../../ui/form-dialog';
import { useNotice } from '../../ui/notice';
import { capital, useTerm } from '../../ui/tags';
import { createPersonDocument } from './people-changes.graphql';
import { PersonFields, PERSON_FIELDS } from './person-fields';

/** Adds a person and leads to the page of the new one, where roles are given and the link is made. */
export function NewPerson({ close }: { close: () => void }): ReactNode {
  const { t } = useTranslation('people');
  const say = useTerm();
  const navigate = useNavigate();
  const notice = useNotice();
  const [id] = useState(newId);
  const [values, setValues] = useState({ givenName: '', familyName: '', email: '', hsaId: '' });
  const [language, setLanguage] = useState<Language>('sv');
  const create = useSubmit(createPersonDocument);
  const go = async (): Promise<void> => {
    const input = { ...values, hsaId: values.hsaId.trim() || null, language, id };
    const done = await create.submit({ input });
    if (!done?.person) return;
    notice(t('new.done'));
    void navigate(`/people/${done.person.id}`);
  };
  return (
    <FormWindow
      title={t('new.title')}
      action={t('new.go')}
      submit={create}
      fields={{ ...PERSON_FIELDS, language: 'person-language' }}
      onSend={() => void go()}
      onClose={close}
    >
      <PersonFields values={values} onChange={setValues} at={create.at} />
      <Select
        id="person-language"
        label={t('language')}
        value={language}
        onChange={(event) => setLanguage(event.target.value as Language)}
        error={create.at('language')}
      >
        {LANGUAGES.map((code) => (
          <option key={code} value={code}>
            {capital(say('language', code))}
          </option>
        ))}
      </Select>
    </FormWindow>
  );
}
