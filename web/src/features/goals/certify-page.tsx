import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayIn, formatSpan } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { today } from '../../lib/now';
import type { ResultOf } from '../../lib/graphql';
import { useData } from '../../lib/use-data';
import { Card, Page } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import { CertifyButton } from './certify-button';
import { EvidenceList } from './evidence-list';
import { PartText } from './part-text';
import { toCertifyDocument } from './goals.graphql';
import './goals.css';

type Waiting = ResultOf<typeof toCertifyDocument>['toCertify'][number];

const keyOf = ({ enrolment, part }: Waiting): string => `${enrolment.id}.${part.id}`;

/** What waits for one’s own certificate, the longest waiting first. */
export function CertifyPage(): ReactNode {
  const { t } = useTranslation('goals');
  const query = useData(toCertifyDocument, {});
  const [done, setDone] = useState<string | null>(null);
  const gone = done !== null && !query.data?.toCertify.some((waiting) => keyOf(waiting) === done);
  // What was certified leaves the list, and the focus with it: on from the top.
  useEffect(() => {
    if (!gone) return;
    document.getElementById('page-heading')?.focus();
    setDone(null);
  }, [gone]);
  return (
    <Page title={t('toCertify.title')} lead={t('toCertify.lead')}>
      <Screen query={query}>
        {({ toCertify }) => (
          <>
            <p className="hint" role="status">
              {t('toCertify.count', { count: toCertify.length })}
            </p>
            {toCertify.length === 0 ? (
              <Empty title={t('toCertify.none')}>
                <p>{t('toCertify.noneNext')}</p>
              </Empty>
            ) : (
              <ul className="plain-list">
                {toCertify.map((waiting) => (
                  <WaitingPart key={keyOf(waiting)} waiting={waiting} onDone={() => setDone(keyOf(waiting))} />
                ))}
              </ul>
            )}
          </>
        )}
      </Screen>
    </Page>
  );
}

function WaitingPart({
  waiting: { enrolment, part, evidence, waitingSince },
  onDone,
}: {
  waiting: Waiting;
  onDone: () => void;
}): ReactNode {
  const say = useTerm();
  return (
    <Card as="li">
      <div className="row row-apart">
        <h2 className="certify-name">
          <Link to={`/goals/${enrolment.id}`}>{enrolment.person?.name}</Link>
        </h2>
        <span className="hint">
          <WaitingSince day={dayIn(waitingSince)} />
        </span>
      </div>
      <p className="hint">
        {[part.goal?.code, part.goal?.regulation?.designation, capital(say('goalPartKind', part.kind))].filter(Boolean).join(' · ')}
      </p>
      <PartText part={part} />
      <EvidenceList evidence={evidence} />
      <CertifyButton enrolmentId={enrolment.id} trainee={enrolment.person?.name ?? ''} part={part} evidence={evidence} onDone={onDone} />
    </Card>
  );
}

/** Since when it has waited, and how long that is. */
function WaitingSince({ day }: { day: string }): ReactNode {
  const { t } = useTranslation('goals');
  const language = useLanguage();
  if (day === today()) return t('toCertify.today');
  return (
    <>
      {t('toCertify.since')} <Day on={day} /> ({formatSpan(day, language)})
    </>
  );
}
