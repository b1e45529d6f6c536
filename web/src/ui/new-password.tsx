import { Checkbox, TextField } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A new password: the rules are told before, and it can be looked at instead of being typed twice. */
export function NewPassword({
  id,
  value,
  onChange,
  error,
}: {
  id: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}): ReactNode {
  const { t } = useTranslation('account');
  const [seen, setSeen] = useState(false);
  return (
    <div>
      <TextField
        id={id}
        label={t('newPassword.label')}
        description={t('newPassword.rules')}
        type={seen ? 'text' : 'password'}
        autoComplete="new-password"
        spellCheck={false}
        autoCapitalize="none"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        error={error}
      />
      <Checkbox size="small" checked={seen} onChange={(event) => setSeen(event.target.checked)}>
        {t('newPassword.show')}
      </Checkbox>
    </div>
  );
}
