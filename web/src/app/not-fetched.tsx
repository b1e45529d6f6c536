import { useCallback, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../lib/api';
import { Page } from '../ui/page';
import { Failed, Loading } from '../ui/screen';
import { serverAnswers } from './reach';

/** How often it is tried again, in milliseconds. */
const AGAIN = 3000;

/**
 * What stands in the place of a page whose files could not be fetched: without a connection, or because they are gone after an upgrade.
 * The whole address is loaded anew when it can be, as a browser may remember that a file failed; nothing has been typed here.
 */
export async function notFetched(): Promise<ComponentType> {
  let old = await serverAnswers();
  let first = true;
  return function NotFetched(): ReactNode {
    const { t } = useTranslation('app');
    const [asking, setAsking] = useState(!first);
    const again = useCallback((): void => {
      void serverAnswers().then((answers) => {
        if (answers) location.reload();
        else {
          old = false;
          setAsking(false);
        }
      });
    }, []);
    useEffect(() => {
      // Whoever comes back here another time has gone on with what was there; the connection may be back since.
      if (!first) again();
      first = false;
      window.addEventListener('online', again);
      // The browser tells of a connection before it bears, or does not notice it at all. What is gone after an upgrade is left to the person.
      const timer = setInterval(() => (navigator.onLine && !old ? again() : undefined), AGAIN);
      return () => {
        window.removeEventListener('online', again);
        clearInterval(timer);
      };
    }, [again]);
    if (asking) return <Loading />;
    return (
      <Page title={t('notFetched')}>
        <Failed error={new ApiError(old ? 'OLD_APPLICATION' : 'OFFLINE', '')} retry={again} />
      </Page>
    );
  };
}
