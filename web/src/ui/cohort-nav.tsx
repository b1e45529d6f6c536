import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { NavigatedCohort } from '../lib/cohort-nav.graphql';
import { FOLLOWERS, hasRole, useViewer } from '../lib/viewer';

/** The pages of one round, the same on each of them. */
export function CohortNav({ cohort }: { cohort: NavigatedCohort }): ReactNode {
  const { t } = useTranslation('cohorts');
  const follows = hasRole(useViewer(), ...FOLLOWERS);
  const at = `/cohorts/${cohort.id}`;
  const links = [
    { to: at, label: t('nav.board') },
    { to: `${at}/people`, label: t('nav.people') },
    follows && { to: `${at}/measures`, label: t('nav.measures') },
    { to: `${at}/seminars`, label: t('nav.seminars') },
    cohort.viewerCan.importRoster && { to: `${at}/roster`, label: t('nav.roster') },
    cohort.viewerEvaluates && { to: `/evaluation/${cohort.id}`, label: t('nav.evaluation') },
    cohort.viewerCan.edit && { to: `${at}/edit`, label: t('nav.edit') },
  ].filter((link) => typeof link === 'object');
  // On a phone the row scrolls by itself: where one is must not be beyond its edge.
  const list = useCallback((element: HTMLUListElement | null) => {
    const here = element?.querySelector<HTMLElement>('[aria-current="page"]');
    if (element && here) element.scrollLeft = here.offsetLeft - (element.clientWidth - here.offsetWidth) / 2;
  }, []);
  return (
    <nav className="cohort-nav no-print" aria-label={t('nav.label')}>
      <ul ref={list}>
        {links.map(({ to, label }) => (
          <li key={to}>
            <NavLink to={to} end>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
