import { Button, ErrorMessage, InlineMessage, ReadMore, Textarea } from '@navikt/ds-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { newId } from '../../lib/ids';
import { useRefresh } from '../../lib/use-data';
import { useDraft } from '../../lib/use-draft';
import { sortErrors, useSubmit, type FieldError } from '../../lib/use-submit';
import { ButtonLink } from '../../ui/button-link';
import { DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { CriteriaList } from './asked';
import { EvidenceFields } from './evidence-fields';
import { submitMilestoneDocument, type MilestoneToSubmit } from './milestone.graphql';
import { draftFrom, evidenceInput, fieldsOf, inOrder, missingOf, submissionIdFor, type Piece } from './submission-draft';
import { useRecall } from './use-recall';
import { WhatToChange } from './what-to-change';

/** The reflection and the evidence, with what came back beside them. */
export function SubmitForm({
  milestone,
  label,
  closed,
}: {
  milestone: MilestoneToSubmit;
  label: string;
  /** True when it can no longer be handed in: somebody else was first, while this was written. */
  closed: boolean;
}): ReactNode {
  const { t } = useTranslation(['milestones', 'common']);
  const navigate = useNavigate();
  const notice = useNotice();
  const refresh = useRefresh();
  const { recall } = useRecall(milestone.id);
  const { id: milestoneId, version: expectedVersion, evidenceItems: items, submissions } = milestone;
  const [initial] = useState(() => draftFrom(submissions[0], newId));
  const draft = useDraft(`milestone.${milestoneId}`, initial);
  const [sent, setSent] = useState<readonly Piece[]>([]);
  const send = useSubmit(submitMilestoneDocument);
  const [lacking, setLacking] = useState<readonly FieldError[]>([]);
  // The server stops at the first thing that is missing; the others are told with it, an item by its name.
  const errors = useMemo(() => {
    const others = send.errors.filter((error) => !isLacking(error));
    return lacking.length > 0 && others.length < send.errors.length ? [...lacking, ...others] : send.errors;
  }, [send.errors, lacking]);
  const checks = sortErrors(errors);
  const { values } = draft;

  const lackingIn = (pieces: readonly Piece[]): FieldError[] => {
    const missing = missingOf(values.reflection, pieces, items);
    const fields = missing.paths.map((path) => ({ code: 'REQUIRED', message: t('fillIn'), path: path.split('.') }));
    const names = missing.items.join(', ');
    return names === '' ? fields : [...fields, { code: 'EVIDENCE_MISSING', message: t('missingItems', { names }), path: ['evidence'] }];
  };

  const go = async (): Promise<void> => {
    const pieces = inOrder(
      values.pieces,
      items.map(({ key }) => key),
    );
    setSent(pieces);
    setLacking(lackingIn(pieces));
    const content = { reflection: values.reflection.trim(), evidence: evidenceInput(pieces) };
    const sentAs = JSON.stringify(content);
    const submissionId = submissionIdFor(values, sentAs, submissions, newId);
    draft.setAll({ ...values, submissionId, sentAs });
    const input = { milestoneId, expectedVersion, submissionId, ...content };
    const done = await send.submit({ input });
    if (!done?.milestone) {
      // Somebody else may have been first: the newest is fetched, what is typed stays.
      await refresh();
      return;
    }
    draft.forget();
    const { version, state } = done.milestone;
    await navigate(`/milestones/${milestoneId}`, { replace: true });
    if (state === 'SUBMITTED') notice(t('submitted'), () => void recall(version), t('takeBack'));
    else notice(t('submittedAndApproved'));
  };

  const toChange = milestone.state === 'RETURNED';
  return (
    <div className="split submit-split">
      <aside className="stack submit-beside" aria-label={t('beside')}>
        {toChange && <WhatToChange milestone={milestone} own />}
        {milestone.criteria.length > 0 && (
          <ReadMore header={t('criteria')} defaultOpen={roomBeside()} variant="moderate">
            <CriteriaList criteria={milestone.criteria} />
          </ReadMore>
        )}
      </aside>
      <Form onSubmit={() => void go()} submit={{ ...send, ...checks }} fields={fieldsOf(sent)}>
        {checks.errors.length > 0 && (closed || isStale(checks.errors)) && (
          <InlineMessage status="info">
            {t(closed ? 'closed' : 'stale')} <Link to={`/milestones/${milestoneId}`}>{t('toMilestone')}</Link>
          </InlineMessage>
        )}
        <Textarea
          id="reflection"
          label={t('reflection')}
          description={`${t('reflectionHint')} ${t('common:patientHint')}`}
          value={values.reflection}
          onChange={(event) => draft.set('reflection', event.target.value)}
          error={checks.at('reflection')}
          minRows={8}
        />
        <section id="evidence" tabIndex={-1} aria-labelledby="evidence-heading" className="stack">
          <Section title={t('evidence')} id="evidence-title">
            <p className="hint" id="evidence-heading">
              {t('evidenceHint')}
            </p>
            {checks.at('evidence') && <ErrorMessage showIcon>{checks.at('evidence')}</ErrorMessage>}
            <EvidenceFields milestone={milestone} draft={draft} submit={checks} sent={sent} />
          </Section>
        </section>
        <DraftNote draft={draft} />
        <div className="row">
          <Button type="submit" loading={send.busy}>
            {label}
          </Button>
          <ButtonLink to={`/milestones/${milestoneId}`} variant="tertiary">
            {t('later')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}

const isLacking = ({ code }: FieldError): boolean => code === 'REQUIRED' || code === 'EVIDENCE_MISSING';

const isStale = (errors: readonly { code: string }[]): boolean => errors.some(({ code }) => code === 'STALE_VERSION');

/** Open where there is room beside the form; folded above it on a phone. */
const roomBeside = (): boolean => window.matchMedia('(min-width: 70rem)').matches;
