import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useData } from '../../lib/use-data';
import { ButtonLink } from '../../ui/button-link';
import { Page } from '../../ui/page';
import { Screen, Empty } from '../../ui/screen';
import { toSubmitDocument, type MilestoneToSubmit } from './milestone.graphql';
import { heldBack } from './steps';
import { SubmitForm } from './submit-form';

/** Handing in a milestone, for the first time or again after it came back. */
export function SubmitPage(): ReactNode {
  const { milestoneId = '' } = useParams();
  const query = useData(toSubmitDocument, { id: milestoneId }, { fresh: true });
  return <Screen query={query}>{({ milestone }) => <Writing key={milestone.id} milestone={milestone} />}</Screen>;
}

function Writing({ milestone }: { milestone: MilestoneToSubmit }): ReactNode {
  const { t } = useTranslation('milestones');
  const step = milestone.availableTransitions.find(({ action }) => action === 'SUBMIT');
  const open = step?.disabledReason === null;
  // Whoever has begun to write keeps the form, also when somebody else was first: the text must not vanish.
  const begun = useRef(open);
  if (open) begun.current = true;
  return (
    <Page
      title={t('submitTitle', { title: milestone.title })}
      lead={milestone.about}
      width="wide"
      back={{ to: `/milestones/${milestone.id}`, label: milestone.title }}
    >
      {begun.current ? (
        <SubmitForm milestone={milestone} label={step?.label ?? t('submit')} closed={!open} />
      ) : (
        <NotNow milestone={milestone} />
      )}
    </Page>
  );
}

/** Why it cannot be handed in, and where to go instead. */
function NotNow({ milestone }: { milestone: MilestoneToSubmit }): ReactNode {
  const { t } = useTranslation('milestones');
  const reasons = heldBack(milestone.availableTransitions.filter(({ action }) => action === 'SUBMIT'));
  return (
    <Empty title={t('notNow')}>
      {reasons.map(({ reason }) => (
        <p key={reason}>{reason}</p>
      ))}
      <div className="row">
        <ButtonLink to={`/milestones/${milestone.id}`} size="small" variant="secondary">
          {t('toMilestone')}
        </ButtonLink>
        {milestone.project && (
          <ButtonLink to={`/projects/${milestone.project.id}`} size="small" variant="secondary">
            {t('toProject')}
          </ButtonLink>
        )}
      </div>
    </Empty>
  );
}
