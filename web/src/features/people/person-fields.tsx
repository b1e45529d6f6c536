import { TextField } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What is typed about a person. */
export interface PersonValues {
  givenName: string;
  familyName: string;
  email: string;
  hsaId: string;
}

/** The fields by the paths of the input. */
export const PERSON_FIELDS = { givenName: 'given-name', familyName: 'family-name', email: 'person-email', hsaId: 'hsa-id' };

/** Name, address and HSA-id of a person. */
export function PersonFields({
  values,
  onChange,
  at,
}: {
  values: PersonValues;
  onChange: (values: PersonValues) => void;
  at: (path: string) => string | undefined;
}): ReactNode {
  const { t } = useTranslation('people');
  const field = (name: keyof PersonValues) => ({
    id: PERSON_FIELDS[name],
    value: values[name],
    error: at(name),
    // The fields are about somebody else: the browser must not suggest one's own name.
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => onChange({ ...values, [name]: event.target.value }),
  });
  return (
    <>
      <div className="form-row">
        <TextField {...field('givenName')} label={t('givenName')} maxLength={80} />
        <TextField {...field('familyName')} label={t('familyName')} maxLength={80} />
      </div>
      <TextField {...field('email')} label={t('email')} description={t('emailHint')} type="email" />
      <TextField {...field('hsaId')} label={t('hsaIdOptional')} maxLength={40} />
    </>
  );
}
