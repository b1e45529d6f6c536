import { Button } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import { Refused } from '../../ui/form';
import { Section } from '../../ui/page';
import { ShownOnce } from '../../ui/shown-once';
import { Instant } from '../../ui/time';
import { invitePersonDocument } from './people-changes.graphql';
import type { ShownPerson } from './person-page';

/** Makes a one-time link for choosing a password. The product sends no mail: whoever makes it hands it over. */
export function InviteSection({ person }: { person: ShownPerson }): ReactNode {
  const { t } = useTranslation('people');
  const invite = useSubmit(invitePersonDocument);
  const [link, setLink] = useState<{ address: string; expiresAt: string } | null>(null);
  const go = async (): Promise<void> => {
    const done = await invite.submit({ input: { personId: person.id } });
    if (!done?.invitationToken || !done.expiresAt) return;
    // In the fragment, which is sent to no server and so stands in no log.
    setLink({ address: `${location.origin}/invitation#${done.invitationToken}`, expiresAt: done.expiresAt });
  };
  return (
    <Section title={t('invite.title')} id="invite">
      <p className="hint">{t('invite.text')}</p>
      <Refused submit={invite} />
      {link && (
        <ShownOnce title={t('invite.made')} secret={link.address}>
          {t('invite.once', { name: person.givenName })} {t('invite.ends')} <Instant at={link.expiresAt} />.
        </ShownOnce>
      )}
      <div>
        <Button variant="secondary" size="small" loading={invite.busy} onClick={() => void go()}>
          {t(link ? 'invite.again' : 'invite.go')}
        </Button>
      </div>
    </Section>
  );
}
