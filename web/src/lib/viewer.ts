import { createContext, useContext } from 'react';
import type { ResultOf } from 'gql.tada';
import type { viewerDocument } from './viewer.graphql';

/** Who is signed in. */
export type SignedIn = NonNullable<ResultOf<typeof viewerDocument>['viewer']>;
/** One of the person's roles. */
export type Role = SignedIn['roles'][number];

export const ViewerContext = createContext<SignedIn | null>(null);

/** Who is signed in; only for pages that are shown to someone signed in. */
export function useViewer(): SignedIn {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('This page is only shown to someone who is signed in.');
  return viewer;
}

/** The round a trainee works in now: the latest admitted place, else the latest. Null for those who take part in none. */
export function currentPlace(viewer: SignedIn): SignedIn['places'][number] | null {
  return viewer.places.find((place) => place.state === 'ADMITTED') ?? viewer.places[0] ?? null;
}

/** True when one has at least one of the roles. */
export function hasRole(viewer: SignedIn, ...roles: Role[]): boolean {
  return viewer.roles.some((role) => roles.includes(role));
}

/** Those who follow trainees, and so have the board and the charts of a round. */
export const FOLLOWERS: Role[] = [
  'OFFICE',
  'COACH',
  'COURSE_LEADER',
  'SUPERVISOR',
  'MAIN_SUPERVISOR',
  'SCIENTIFIC_SUPERVISOR',
  'STUDY_DIRECTOR',
  'HEAD_OF_UNIT',
];
