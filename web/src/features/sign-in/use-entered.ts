import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Language } from '../../lib/format';
import { showLanguage } from '../../lib/i18n';
import { emptyOutbox } from '../../lib/outbox';
import { eraseOwn, keep, kept } from '../../lib/storage';

/** What follows when a person has come in: the browser is theirs, in their language, and they are led on. */
export function useEntered(): (person: { id: string; language: Language }, email: string, to: string) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async ({ id, language }, email, to) => {
    // What an earlier person left in this browser is not the next person's.
    if (kept<{ id: string }>('person')?.id !== id) {
      emptyOutbox();
      eraseOwn();
      await showLanguage(language).catch(() => undefined);
    }
    keep('person', { id, email });
    client.clear();
    void navigate(to.startsWith('/') ? to : '/', { replace: true });
  };
}
