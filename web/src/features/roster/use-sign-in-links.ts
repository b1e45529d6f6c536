import type { ResultOf } from 'gql.tada';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, send } from '../../lib/api';
import { saveFile } from '../../lib/download';
import { dayIn, formatDay } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { messageOf } from '../../lib/use-submit';
import { capital, useTerm } from '../../ui/tags';
import { inviteRosterPersonDocument, rosterPeopleDocument } from './roster.graphql';
import { linkFile, type SignInLink } from './sign-in-links';

interface Invitee {
  id: string;
  name: string;
  email: string;
  role: string;
}

/** How far the making of links has come. */
export interface LinkState {
  busy: boolean;
  tried: number;
  all: number;
  /** How many links were made and saved; null before the first time. */
  made: number | null;
  /** How many got none: they have signed in already, or belong to another office. */
  without: number;
  problem: string | null;
}

const START: LinkState = { busy: false, tried: 0, all: 0, made: null, without: 0, problem: null };

/** Makes a sign-in link for each in a round who has never signed in, one at a time, and saves them as a file. */
export function useSignInLinks(cohort: { id: string; name: string }): { state: LinkState; make: () => Promise<void> } {
  const { t } = useTranslation('roster');
  const { t: common } = useTranslation('common');
  const say = useTerm();
  const language = useLanguage();
  const [state, setState] = useState(START);
  const make = async (): Promise<void> => {
    setState({ ...START, busy: true });
    const links: SignInLink[] = [];
    let without = 0;
    let problem: string | null = null;
    try {
      const people = await peopleOf(cohort.id);
      for (const [tried, { id, name, email, role }] of people.entries()) {
        setState({ ...START, busy: true, tried, all: people.length });
        const made = await linkFor(id);
        const address = made && `${location.origin}/invitation#${made.token}`;
        if (!address) without += 1;
        else links.push({ name, email, role: capital(say('role', role)), address, until: formatDay(dayIn(made.expiresAt), language) });
      }
    } catch (error) {
      problem = messageOf(error, common);
    }
    // What was made before a failure is worth keeping: the links are shown nowhere else.
    const headers = (['name', 'email', 'role', 'link', 'until'] as const).map((key) => t(`links.file.${key}`));
    if (links.length > 0) saveFile(linkFile(t('links.file.title', { name: cohort.name }), headers, links));
    setState({ ...START, made: links.length, without, problem });
  };
  return { state, make };
}

/** The trainees of a round first, then those who support them, each once. */
async function peopleOf(cohortId: string): Promise<Invitee[]> {
  const trainees: Invitee[] = [];
  const supporters: Invitee[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { enrolments }: ResultOf<typeof rosterPeopleDocument> = await send(rosterPeopleDocument, { cohortId, after });
    for (const { node } of enrolments.edges) {
      if (node.person) trainees.push({ ...node.person, email: node.person.email ?? '', role: 'TRAINEE' });
      for (const { role, person } of node.supporters) if (person) supporters.push({ ...person, email: person.email ?? '', role });
    }
    after = enrolments.pageInfo.endCursor;
    more = enrolments.pageInfo.hasNextPage;
  }
  return [...new Map([...supporters.reverse(), ...trainees.reverse()].map((one) => [one.id, one])).values()].reverse();
}

/** A link for one person; null for whom there can be none. */
async function linkFor(personId: string): Promise<{ token: string; expiresAt: string } | null> {
  try {
    const { invitePerson } = await send(inviteRosterPersonDocument, { input: { personId } });
    const { invitationToken, expiresAt } = invitePerson;
    return invitationToken && expiresAt ? { token: invitationToken, expiresAt } : null;
  } catch (error) {
    if (error instanceof ApiError && (error.failure === 'FORBIDDEN' || error.failure === 'NOT_FOUND')) return null;
    throw error;
  }
}
