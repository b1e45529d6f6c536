import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { SessionDialog } from './session-dialog';

/** What every page stands in: focus to the heading after navigation, progress for what takes time, the question to sign in again. */
export function Root(): ReactNode {
  const { pathname } = useLocation();
  const [first] = useState(pathname);
  useEffect(() => {
    if (pathname === first) return;
    const heading = document.getElementById('page-heading');
    if (heading && !document.activeElement?.closest('form')) heading.focus({ preventScroll: true });
  }, [pathname, first]);
  return (
    <>
      <Progress />
      <Outlet />
      <SessionDialog />
      <ScrollRestoration />
    </>
  );
}

/** A line at the top of the window when something takes more than a second; said to those who do not see it, without moving them. */
function Progress(): ReactNode {
  const { t } = useTranslation('app');
  const working = useIsFetching() + useIsMutating() > 0;
  const navigating = useNavigation().state !== 'idle';
  const [long, setLong] = useState(false);
  const busy = working || navigating;
  useEffect(() => {
    if (!busy) {
      setLong(false);
      return;
    }
    const timer = setTimeout(() => setLong(true), 1000);
    return () => clearTimeout(timer);
  }, [busy]);
  return (
    <div role="status" className={long ? 'progress' : undefined}>
      {long && <span className="visually-hidden">{t('busy')}</span>}
    </div>
  );
}
