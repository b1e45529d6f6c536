import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { useViewer } from '../../lib/viewer';
import { Page, Section } from '../../ui/page';
import { Facts } from '../../ui/prose';
import { Screen } from '../../ui/screen';
import { StateTag } from '../../ui/tags';
import { Day } from '../../ui/time';
import { dayIn } from '../../lib/format';
import { AnswerTime } from './answer-time';
import { Conversation } from './conversation';
import { SupportSteps } from './support-steps';
import { supportRequestDocument, type SupportShown } from './support.graphql';
import './support.css';

/** How often it is asked whether somebody has answered, in milliseconds. */
const AGAIN = 20_000;

/** One support request: the conversation, where it stands, and what one may do with it. */
export function SupportRequestPage(): ReactNode {
  const { requestId = '' } = useParams();
  const query = useData(supportRequestDocument, { id: requestId }, { every: AGAIN });
  return <Screen query={query}>{({ supportRequest }) => <Shown request={supportRequest} />}</Screen>;
}

function Shown({ request }: { request: SupportShown }): ReactNode {
  const { t } = useTranslation('support');
  const staff = request.author?.id !== useViewer().person.id;
  const place = request.enrolment;
  return (
    <Page
      title={request.subject}
      back={{ to: '/support', label: t('title') }}
      width={staff ? 'wide' : 'text'}
      lead={
        <span className="row">
          <StateTag term="supportState" value={request.state} />
          <span>{request.area?.name}</span>
        </span>
      }
    >
      <div className="support-request" data-wide={staff || undefined}>
        <Conversation request={request} staff={staff} />
        <div>
          <Section title={t('about')} id="about">
            <Facts
              items={[
                {
                  label: t('facts.trainee'),
                  value: staff && place ? <Link to={`/trainees/${place.id}`}>{place.person?.name}</Link> : null,
                },
                {
                  label: t('facts.project'),
                  value: staff && place?.project ? <Link to={`/projects/${place.project.id}`}>{place.project.title}</Link> : null,
                },
                { label: t('facts.cohort'), value: staff ? place?.cohort?.name : null },
                { label: t('facts.asked'), value: <Day on={dayIn(request.createdAt)} distance /> },
                { label: t('facts.answer'), value: <AnswerTime request={request} /> },
                { label: t('facts.assignee'), value: request.assignee?.name ?? t('unassigned') },
              ]}
            />
          </Section>
          <SupportSteps request={request} staff={staff} />
        </div>
      </div>
    </Page>
  );
}
