import { useLocation } from 'react-router';

/** Where a page leads back to, and what that is called. */
export interface WayBack {
  to: string;
  label: string;
}

/** For a link to a page that can be reached in several ways: the state that makes it lead back here, as this page now stands. */
export function useHere(label: string): { back: WayBack } {
  const { pathname, search } = useLocation();
  return { back: { to: pathname + search, label } };
}

/** Where the link that led here stands; null for who came in another way. */
export function useWayBack(): WayBack | null {
  return (useLocation().state as { back?: WayBack } | null)?.back ?? null;
}
