import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { useWayBack } from '../../lib/way-back';
import { Page } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { StateTag } from '../../ui/tags';
import { AttendancePart } from './attendance-part';
import { CoachNotes } from './coach-notes';
import { LatestLog } from './latest-log';
import { MilestonesPart } from './milestones-part';
import { NowPart } from './now-part';
import { PlacePart } from './place-part';
import { RegulationPart } from './regulation-part';
import { SupportersPart } from './supporters-part';
import { TraineeGoals } from './trainee-goals';
import { TraineeSteps } from './trainee-steps';
import { TraineeSupport } from './trainee-support';
import { traineeDocument } from './trainee.graphql';
import './trainees.css';

/** One trainee on one page, for those who supervise, coach, follow or administer. */
export function TraineePage(): ReactNode {
  const { t } = useTranslation('trainees');
  const { enrolmentId = '' } = useParams();
  const back = useWayBack();
  const query = useData(traineeDocument, { id: enrolmentId });
  return (
    <Screen query={query}>
      {({ enrolment, goalsOf }) => {
        const relations = enrolment.viewerRelations;
        const coaches = relations.includes('COACH') && !relations.includes('TRAINEE');
        return (
          <Page
            title={enrolment.person?.name ?? t('trainee.unnamed')}
            lead={
              <span className="row">
                <StateTag term="enrolmentState" value={enrolment.state} />
                <span>{[enrolment.unit?.name, enrolment.cohort?.name].filter(Boolean).join(' · ')}</span>
              </span>
            }
            back={back ?? { to: '/trainees', label: t('trainee.back') }}
            actions={<TraineeSteps enrolment={enrolment} />}
            width="wide"
          >
            <div className="trainee-columns">
              <div>
                <NowPart enrolment={enrolment} />
                {coaches && <CoachNotes enrolmentId={enrolment.id} />}
                <MilestonesPart milestones={enrolment.milestones} />
                <LatestLog project={enrolment.project} />
              </div>
              <div>
                <TraineeGoals enrolmentId={enrolment.id} goals={goalsOf} />
                <AttendancePart enrolment={enrolment} />
                <SupportersPart enrolment={enrolment} />
                <PlacePart enrolment={enrolment} />
                <RegulationPart enrolment={enrolment} />
                <TraineeSupport requests={enrolment.supportRequests} />
              </div>
            </div>
          </Page>
        );
      }}
    </Screen>
  );
}
