import type { ResultOf } from 'gql.tada';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { useDraft } from '../../lib/use-draft';
import { ClosedPage } from '../../ui/closed';
import { CohortNav } from '../../ui/cohort-nav';
import { Page } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { ChooseRoster, type PastedRows } from './choose-roster';
import { RosterDone, type Imported } from './roster-done';
import type { RosterFile } from './roster-file';
import { RosterPreview } from './roster-preview';
import { rosterCohortDocument } from './roster.graphql';
import './roster.css';

/** A round that a roster is read into. */
export type RosterCohort = ResultOf<typeof rosterCohortDocument>['cohort'];

/** Reads a list of trainees into a round: choose, look through, read. */
export function RosterPage(): ReactNode {
  const { t } = useTranslation('roster');
  const { t: cohorts } = useTranslation('cohorts');
  const { cohortId = '' } = useParams();
  const query = useData(rosterCohortDocument, { id: cohortId });
  const shown = query.data?.cohort;
  if (shown && !shown.viewerCan.edit) return <ClosedPage />;
  return (
    <Page
      title={t('title')}
      width="wide"
      lead={shown?.name}
      back={{ to: '/cohorts', label: cohorts('list.title') }}
      nav={shown && <CohortNav cohort={shown} />}
      query={query}
    >
      <Screen query={query}>
        {({ cohort }) =>
          cohort.viewerCan.importRoster ? <Roster cohort={cohort} /> : <Empty title={t('closed')}>{t('closedText')}</Empty>
        }
      </Screen>
    </Page>
  );
}

function Roster({ cohort }: { cohort: RosterCohort }): ReactNode {
  const [file, setFile] = useState<RosterFile | null>(null);
  const draft = useDraft<PastedRows>(`roster.${cohort.id}`, { pasted: '' });
  const [imported, setImported] = useState<Imported | null>(null);
  if (imported) {
    return (
      <RosterDone
        cohort={cohort}
        imported={imported}
        onAnother={() => {
          setImported(null);
          setFile(null);
        }}
      />
    );
  }
  return (
    <>
      <ChooseRoster chosen={file} draft={draft} onFile={setFile} />
      {file && (
        <RosterPreview
          key={file.contentBase64}
          cohort={cohort}
          file={file}
          onImported={(done) => {
            if (file.pasted) draft.forget();
            setImported(done);
          }}
        />
      )}
    </>
  );
}
