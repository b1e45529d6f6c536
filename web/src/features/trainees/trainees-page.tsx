import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { hasRole, useViewer, type Role } from '../../lib/viewer';
import { Page } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { AllPart } from './all-part';
import { choicesOf, regulationChoice, type Choices } from './choices';
import { SilentPart } from './silent-part';
import { traineesChoicesDocument, traineesScopeDocument } from './trainees.graphql';
import './trainees.css';

/** Who may ask for the silent ones. */
const ASKERS: Role[] = ['COACH', 'SUPERVISOR', 'MAIN_SUPERVISOR', 'SCIENTIFIC_SUPERVISOR', 'OFFICE', 'STUDY_DIRECTOR'];

/** The trainees in one’s scope: all of them, and those who have been silent for a while. */
export function TraineesPage(): ReactNode {
  const { t } = useTranslation('trainees');
  const viewer = useViewer();
  const asks = hasRole(viewer, ...ASKERS);
  const [params] = useSearchParams();
  const silent = asks && params.get('part') === 'silent';
  const scope = useData(traineesScopeDocument, { silent: asks });
  const reached = scope.data?.enrolments.edges.map(({ node }) => node) ?? [];
  const many = (scope.data?.enrolments.totalCount ?? 0) > reached.length;
  const all = useData(traineesChoicesDocument, {}, { when: many });
  const own = choicesOf(reached);
  const choices: Choices =
    many && all.data
      ? {
          cohorts: all.data.cohorts.edges.map(({ node }) => node),
          units: all.data.units.edges.map(({ node }) => node),
          specialties: all.data.specialties,
          regulations: all.data.regulations.map(regulationChoice),
        }
      : own;
  // One unit only: then the page is about that unit, as for its director of studies.
  const unit = !many && own.units.length === 1 ? own.units[0] : undefined;
  return (
    <Screen query={scope}>
      {(data) => (
        <Page title={unit ? t('list.titleUnit', { unit: unit.name }) : t('list.title')} lead={t('list.lead')} width="wide">
          {asks && <Parts silent={silent} count={data.silentTrainees?.totalCount ?? 0} />}
          {silent ? <SilentPart choices={choices} /> : <AllPart choices={choices} />}
        </Page>
      )}
    </Screen>
  );
}

function Parts({ silent, count }: { silent: boolean; count: number }): ReactNode {
  const { t } = useTranslation('trainees');
  return (
    <nav className="trainee-parts no-print" aria-label={t('list.parts')}>
      <Link to="/trainees" aria-current={silent ? undefined : 'page'}>
        {t('list.all')}
      </Link>
      <Link to="/trainees?part=silent" aria-current={silent ? 'page' : undefined}>
        {t('list.silent', { count })}
      </Link>
    </nav>
  );
}
