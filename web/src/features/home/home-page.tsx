import { PencilIcon } from '@navikt/aksel-icons';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../lib/use-data';
import { currentPlace, useViewer, type SignedIn } from '../../lib/viewer';
import { ButtonLink } from '../../ui/button-link';
import { Page } from '../../ui/page';
import { Loading, Screen } from '../../ui/screen';
import { traineeHomeDocument } from './home.graphql';
import { TraineeRound } from './trainee-round';
import './home.css';

// What only staff see is not fetched to a trainee's phone.
const StaffHome = lazy(() => import('./staff-home').then((file) => ({ default: file.StaffHome })));

/** The first page: for a trainee the next step and the way to write, for others what waits for them; a person may be both. */
export function HomePage(): ReactNode {
  const { t } = useTranslation('home');
  const viewer = useViewer();
  const project = projectToWrite(viewer);
  const trainee = viewer.places.length > 0;
  const staff = viewer.roles.length > 0 || !trainee;
  return (
    <Page
      title={t('greeting', { name: viewer.person.givenName })}
      width={staff ? 'wide' : 'text'}
      actions={project && <WriteButton projectId={project} />}
    >
      {trainee && <TraineeHome />}
      {staff && (
        <Suspense fallback={<Loading />}>
          <StaffHome both={trainee} />
        </Suspense>
      )}
    </Page>
  );
}

/** The project that “Skriv” leads to: that of the round one takes part in now. */
const projectToWrite = (viewer: SignedIn): string | null => {
  const place = currentPlace(viewer);
  return place?.state === 'ADMITTED' ? (place.project?.id ?? null) : null;
};

/** Always one tap away: in the heading on a wide window, over the menu at the foot of a phone's. */
function WriteButton({ projectId }: { projectId: string }): ReactNode {
  const { t } = useTranslation('home');
  return (
    <ButtonLink to={`/projects/${projectId}/write`} state={{ from: '/' }} icon={<PencilIcon aria-hidden />} className="home-write">
      {t('write')}
    </ButtonLink>
  );
}

function TraineeHome(): ReactNode {
  const { t } = useTranslation('home');
  const query = useData(traineeHomeDocument, {}, { keepOffline: true });
  return (
    <Screen query={query}>
      {({ traineeHome: [latest, ...earlier] }) => (
        <>
          {latest ? <TraineeRound home={latest} /> : <p className="hint">{t('noRound')}</p>}
          {earlier.length > 0 && (
            <section className="section" aria-labelledby="earlier-heading">
              <h2 id="earlier-heading" className="home-small-heading">
                {t('earlier')}
              </h2>
              {earlier.map((home) => (
                <details key={home.enrolment.id} className="home-earlier">
                  <summary>{home.enrolment.cohort?.name}</summary>
                  <TraineeRound home={home} />
                </details>
              ))}
            </section>
          )}
        </>
      )}
    </Screen>
  );
}
