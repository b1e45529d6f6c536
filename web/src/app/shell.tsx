import { MenuHamburgerIcon, PersonCircleIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { showLanguage } from '../lib/i18n';
import { askToSignIn } from '../lib/session';
import { becomeOwner } from '../lib/storage';
import { useData } from '../lib/use-data';
import { viewerDocument } from '../lib/viewer.graphql';
import { ViewerContext, type SignedIn } from '../lib/viewer';
import { Footer } from '../ui/footer';
import { Loading, Screen } from '../ui/screen';
import { menuOf, placeOf, TABS, type MenuItem } from './navigation';
import { useOfflinePages } from './offline-pages';
import { OutboxBanner } from './outbox-banner';
import { Printed } from './printed';
import { SessionWarning } from './session-warning';
import { useSignOut } from '../ui/sign-out';

/** The frame of every page for someone who is signed in. Others are led to the sign-in page and back here afterwards. */
export function Shell(): ReactNode {
  const query = useData(viewerDocument, {}, { keepOffline: true });
  const location = useLocation();
  const last = useRef<SignedIn | null>(null);
  const answered = query.data?.viewer;
  const fresh = !query.isFetching;
  const { refetch } = query;
  // Only an answer of this visit counts: what was kept from the last one may be of a session that ended long ago.
  if (answered && fresh) last.current = answered;
  // A session that ended under an open page asks for the password over it: leading away would throw away what was typed.
  const ended = answered === null && last.current !== null;
  useEffect(() => {
    if (!ended) return;
    void askToSignIn().then((again) => {
      if (!again) last.current = null;
      return refetch();
    });
  }, [ended, refetch]);
  return (
    <Screen query={query}>
      {({ viewer }) => {
        const shown = viewer ?? last.current;
        // Somebody may have come in since: nobody is led to the door while that is being asked.
        if (!shown && !fresh) return <Loading />;
        return shown ? (
          <>
            <Frame viewer={shown} />
            <SessionWarning viewer={shown} answeredAt={viewer ? query.dataUpdatedAt : 0} refresh={refetch} />
          </>
        ) : (
          <Navigate to="/sign-in" replace state={{ from: location.pathname + location.search + location.hash }} />
        );
      }}
    </Screen>
  );
}

/** The header, the menus and the foot around a page, for someone who is signed in. */
export function Frame({ viewer }: { viewer: SignedIn }): ReactNode {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const items = menuOf(viewer);
  const current = placeOf(pathname, items);
  const underMore = current !== undefined && items.indexOf(current) >= TABS;
  const { id, email, language, name } = viewer.person;
  const trainee = viewer.places.length > 0;
  useEffect(() => {
    if (becomeOwner({ id, email: email ?? '', trainee })) void showLanguage(language);
  }, [id, email, language, trainee]);
  useEffect(() => setOpen(false), [pathname]);
  useOfflinePages(viewer);
  return (
    <ViewerContext value={viewer}>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span>Delmål</span>
        </Link>
        <AccountMenu name={name} />
      </header>
      <div className="frame">
        <nav className="side" aria-label={t('mainMenu')}>
          <MenuList items={items} current={current} />
        </nav>
        <main id="content" tabIndex={-1}>
          <OutboxBanner />
          <Outlet />
        </main>
      </div>
      <nav className="tabs" aria-label={t('mainMenu')}>
        {open && (
          <div className="tabs-more">
            <MenuList items={items.slice(TABS)} current={current} />
          </div>
        )}
        <ul>
          {items.slice(0, TABS).map((item) => (
            <li key={item.to}>
              <MenuLink item={item} current={item === current} />
            </li>
          ))}
          {items.length > TABS && (
            <li>
              <button
                type="button"
                aria-expanded={open}
                {...(underMore && { className: 'active', 'aria-current': true })}
                onClick={() => setOpen(!open)}
              >
                <MenuHamburgerIcon aria-hidden fontSize="1.5rem" />
                <span>{t('nav.more')}</span>
              </button>
            </li>
          )}
        </ul>
      </nav>
      <Footer />
      <Printed by={name} />
    </ViewerContext>
  );
}

function MenuList({ items, current }: { items: MenuItem[]; current: MenuItem | undefined }): ReactNode {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.to}>
          <MenuLink item={item} current={item === current} />
        </li>
      ))}
    </ul>
  );
}

function MenuLink({ item: { to, text, icon: Icon }, current }: { item: MenuItem; current: boolean }): ReactNode {
  const { t } = useTranslation('app');
  const here = useLocation().pathname === to ? 'page' : true;
  return (
    <Link to={to} {...(current && { className: 'active', 'aria-current': here })}>
      <Icon aria-hidden fontSize="1.5rem" />
      <span>{t(`nav.${text}`)}</span>
    </Link>
  );
}

function AccountMenu({ name }: { name: string }): ReactNode {
  const { t } = useTranslation('app');
  const { ask, dialog } = useSignOut();
  return (
    <div className="account">
      <Link to="/account" aria-label={`${t('account')}: ${name}`}>
        <PersonCircleIcon aria-hidden fontSize="1.5rem" />
        <span className="account-name">{name}</span>
      </Link>
      <button type="button" className="plain" onClick={ask}>
        {t('signOut')}
      </button>
      {dialog}
    </div>
  );
}
