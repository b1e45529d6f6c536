import { CheckmarkIcon } from '@navikt/aksel-icons';
import { Button, Textarea } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../../lib/submission.graphql';
import type { DraftForm } from '../../lib/use-draft';
import { useViewer } from '../../lib/viewer';
import { AskButton } from '../../ui/ask';
import { DraftNote, Refused } from '../../ui/form';
import { Section } from '../../ui/page';
import { CriterionFields } from './criterion-fields';
import { approvalOf, decisionFields, isMissed, unanswered, type DecisionDraft } from './decision';
import type { ToReview } from './review.graphql';
import { useDecision, type Deciding } from './use-decision';

/**
 * The criteria, the comment and the two decisions. No key sends it: a decision is not taken by mistake. On a phone the decisions stay
 * at the foot of the window.
 */
export function DecisionForm({
  milestone,
  draft,
  lastReturn,
}: {
  milestone: ToReview;
  draft: DraftForm<DecisionDraft>;
  lastReturn: Submission | undefined;
}): ReactNode {
  const { t } = useTranslation('review');
  const viewer = useViewer();
  const decision = useDecision(milestone, draft);
  const { values } = draft;
  const { criteria, viewerCan } = milestone;
  const answered = criteria.filter(({ key }) => values.met[key] !== undefined).length;
  const opener = milestone.submissions.find(({ id }) => id === milestone.currentSubmission?.id)?.openedBy;
  const change = <Key extends keyof DecisionDraft>(key: Key, value: DecisionDraft[Key]): void => {
    draft.set(key, value);
    decision.begin();
  };
  return (
    <form className="decision no-print" onSubmit={(event) => event.preventDefault()} noValidate aria-labelledby="assess-heading">
      <Section title={t('assess')} id="assess">
        <Refused submit={decision} fields={decisionFields(decision.sent)} />
        <p className="hint" role="status">
          {milestone.state !== 'IN_REVIEW'
            ? t('notBegun')
            : opener && opener.id !== viewer.person.id
              ? t('beganBy', { name: opener.name })
              : t('begun')}
        </p>
        {criteria.length > 0 && (
          <>
            <div className="row row-apart">
              <span role="status">{t('answered', { answered, total: criteria.length })}</span>
              <Button
                type="button"
                variant="secondary"
                icon={<CheckmarkIcon aria-hidden />}
                onClick={() => change('met', Object.fromEntries(criteria.map(({ key }) => [key, true])))}
              >
                {t('allMet')}
              </Button>
            </div>
            {criteria.map((criterion) => (
              <CriterionFields
                key={criterion.key}
                criterion={criterion}
                met={values.met[criterion.key]}
                comment={values.comments[criterion.key] ?? ''}
                earlier={lastReturn?.criterionAnswers.find(({ criterionKey }) => criterionKey === criterion.key)}
                error={errorAt(decision, criterion.key)}
                onMet={(met) => change('met', { ...values.met, [criterion.key]: met })}
                onComment={(words) => change('comments', { ...values.comments, [criterion.key]: words })}
              />
            ))}
          </>
        )}
        <Textarea
          id="review-comment"
          label={t('comment')}
          description={t('commentHint')}
          value={values.comment}
          onChange={(event) => change('comment', event.target.value)}
          error={decision.at('comment')}
          minRows={3}
        />
        <DraftNote draft={draft} submit={decision} />
      </Section>
      <div className="decision-bar">
        {viewerCan.approve && <ApproveButton criteria={criteria} values={values} lastReturn={lastReturn} decision={decision} />}
        {viewerCan.return && (
          <Button
            type="button"
            variant={isMissed(values) ? 'primary' : 'secondary'}
            loading={decision.busy === 'return'}
            onClick={() => void decision.decide('return')}
          >
            {t('return')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Approves. Asks first when something that was not met last time has not been answered: silence is no answer to that. */
function ApproveButton({
  criteria,
  values,
  lastReturn,
  decision,
}: {
  criteria: ToReview['criteria'];
  values: DecisionDraft;
  lastReturn: Submission | undefined;
  decision: Deciding;
}): ReactNode {
  const { t } = useTranslation('review');
  const busy = decision.busy === 'approve';
  const open = unanswered(criteria, values, lastReturn?.criterionAnswers ?? []);
  const { says } = approvalOf(criteria, values);
  if (open.length === 0 || says === 'approve') {
    return (
      <Button
        type="button"
        variant={isMissed(values) ? 'secondary' : 'primary'}
        loading={busy}
        onClick={() => void decision.decide('approve')}
      >
        {t(says)}
      </Button>
    );
  }
  return (
    <AskButton
      label={t(says)}
      title={t('wereNotMet', { count: open.length })}
      text={
        <ul className="were-not-met">
          {open.map(({ key, text }) => (
            <li key={key} lang="sv">
              {text}
            </li>
          ))}
        </ul>
      }
      action={t('metNow', { count: open.length })}
      submit={{ ...decision, busy }}
      button={{ size: 'medium', variant: 'primary' }}
      onConfirm={() => decision.decide('approve')}
    />
  );
}

function errorAt(decision: { at: (path: string) => string | undefined; sent: readonly string[] }, key: string): string | undefined {
  const place = decision.sent.indexOf(key);
  return decision.at(`criteria.${place}.met`) ?? decision.at(`criteria.${place}.comment`);
}
