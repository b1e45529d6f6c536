import { ArrowsCirclepathIcon } from '@navikt/aksel-icons';
import { Button, InlineMessage } from '@navikt/ds-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n';
import { useRefresh } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Instant } from '../../ui/time';
import { AddComparison } from './comparison-form';
import { refreshComparisonDocument, removeComparisonDocument } from './comparisons.graphql';
import type { Measure } from './measure.graphql';
import { formatMeasured } from './numbers';

type Line = Measure['chart']['comparisons'][number];

/** How often, in milliseconds, and how many times one looks for what was asked for: the source answers soon or not at all. */
const LOOK_EVERY = 1500;
const LOOKS = 10;

/** Published figures beside the measure: what they are, from where, year by year; nothing is computed with them. */
export function ComparisonsSection({ measure }: { measure: Measure }): ReactNode {
  const { t } = useTranslation('measures');
  const {
    chart: { comparisons },
    viewerCan,
  } = measure;
  const onAsked = useLooksAgain(comparisons.some(isComing));
  if (comparisons.length === 0 && !viewerCan.compare) return null;
  return (
    // An offer is nothing for paper.
    <div className={comparisons.length === 0 ? 'no-print' : undefined}>
      <Section
        title={t('comparison.title')}
        id="comparisons"
        actions={viewerCan.compare && <AddComparison measure={measure} onAdded={onAsked} />}
      >
        <p className="hint">{t(comparisons.length === 0 ? 'comparison.empty' : 'comparison.hint')}</p>
        {comparisons.length > 0 && (
          <ul className="plain-list comparison-lines">
            {comparisons.map((line) => (
              <ComparisonLine key={line.id} measure={measure} line={line} onAsked={onAsked} />
            ))}
          </ul>
        )}
        {viewerCan.edit && !viewerCan.compare && <p className="hint no-print">{t('comparison.off')}</p>}
      </Section>
    </div>
  );
}

/** Whether a line waits for its first figures. */
const isComing = ({ fetchedAt, fault }: Line): boolean => fetchedAt === null && fault === null;

/** Looks again for a while after figures were asked for: they come after the answer to the change. */
function useLooksAgain(coming: boolean): () => void {
  const refresh = useRefresh();
  const [left, setLeft] = useState(coming ? LOOKS : 0);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => {
      setLeft(left - 1);
      void refresh();
    }, LOOK_EVERY);
    return () => clearTimeout(timer);
  }, [left, refresh]);
  // What has come needs no more looking for, apart from one look at a line that was fetched anew.
  useEffect(() => {
    if (!coming) setLeft((looks) => Math.min(looks, 2));
  }, [coming]);
  return () => setLeft(LOOKS);
}

function ComparisonLine({ measure, line, onAsked }: { measure: Measure; line: Line; onAsked: () => void }): ReactNode {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const { label, indicator, sourceLabel, fetchedAt, fault, points } = line;
  return (
    <li>
      <div className="row row-apart">
        <strong>{label}</strong>
        {measure.viewerCan.edit && <LineActions measure={measure} line={line} onAsked={onAsked} />}
      </div>
      {points.length > 0 && (
        <ul className="comparison-years" aria-label={t('comparison.years', { label })}>
          {points.map(({ year, value }) => (
            <li key={year}>{t('comparison.year', { year, value: formatMeasured(value, language) })}</li>
          ))}
        </ul>
      )}
      <p className="hint">
        {[points.length > 0 && sourceLabel, t('comparison.indicator', { indicator })].filter(Boolean).join(' · ')}
        {fetchedAt && (
          <>
            {' · '}
            {t('comparison.fetched')} <Instant at={fetchedAt} />
          </>
        )}
      </p>
      {isComing(line) && (
        <p className="hint" role="status">
          {t('comparison.coming')}
        </p>
      )}
      {fault && <InlineMessage status="warning">{t(`comparison.fault.${fault}`)}</InlineMessage>}
    </li>
  );
}

function LineActions({ measure, line: { id, label }, onAsked }: { measure: Measure; line: Line; onAsked: () => void }): ReactNode {
  const { t } = useTranslation('measures');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const refresh = useSubmit(refreshComparisonDocument);
  const remove = useSubmit(removeComparisonDocument);
  const again = async (): Promise<void> => {
    if (!(await refresh.submit({ input: { comparisonId: id } }))) return;
    onAsked();
    notice(t('comparison.refreshing'));
  };
  return (
    <span className="row no-print">
      <Refused submit={refresh} />
      {measure.viewerCan.compare && (
        <Button
          type="button"
          size="small"
          variant="tertiary"
          icon={<ArrowsCirclepathIcon aria-hidden />}
          loading={refresh.busy}
          aria-label={t('comparison.refreshNamed', { label })}
          onClick={() => void again()}
        >
          {t('comparison.refresh')}
        </Button>
      )}
      <AskButton
        label={common('remove')}
        title={t('comparison.removeTitle', { label })}
        text={t('comparison.removeText')}
        action={common('remove')}
        submit={remove}
        button={{ size: 'small', variant: 'tertiary', 'aria-label': t('comparison.removeTitle', { label }) }}
        onConfirm={async () => {
          const done = await remove.submit({ input: { comparisonId: id } });
          if (done) notice(t('comparison.removed'));
          return done !== null;
        }}
      />
    </span>
  );
}
