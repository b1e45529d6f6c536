import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Language } from '../../lib/format';
import { showLanguage } from '../../lib/i18n';
import { becomeOwner } from '../../lib/storage';
import { ownPath } from './own-path';

/** What follows when a person has come in: the browser is theirs, in their language, and they are led on. */
export function useEntered(): (person: { id: string; language: Language }, email: string, to: string) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async ({ id, language }, email, to) => {
    // What an earlier person left in this browser is not the next person's.
    if (becomeOwner({ id, email, trainee: false })) await showLanguage(language).catch(() => undefined);
    client.clear();
    void navigate(ownPath(to), { replace: true });
  };
}
