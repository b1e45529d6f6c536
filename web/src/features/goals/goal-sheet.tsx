import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FragmentOf } from '../../lib/graphql';
import { useLanguage } from '../../lib/i18n';
import { Card, Section } from '../../ui/page';
import { Empty } from '../../ui/screen';
import { CarriedOver } from './carried-over';
import { GoalHistory } from './goal-history';
import { GoalPart } from './goal-part';
import type { goalSheetFragment } from './goals.graphql';

export type Progress = FragmentOf<typeof goalSheetFragment>;

const KINDS = ['REQUIREMENT', 'ACTIVITY'] as const;

/** A goal as one trainee stands to it: what is missing first, then every part with its evidence. `own` speaks to the trainee. */
export function GoalSheet({ progress, own = false }: { progress: Progress; own?: boolean }): ReactNode {
  const { t } = useTranslation('goals');
  const language = useLanguage();
  const { goal, enrolment, parts } = progress;
  if (!goal)
    return (
      <Empty title={t('sheet.noRegulation')}>
        <p>{t(own ? 'sheet.noRegulationOwn' : 'sheet.noRegulationNext')}</p>
      </Empty>
    );
  const counted = parts.filter((part) => part.status !== 'ADVICE_ONLY');
  const confirmed = counted.filter((part) => part.status === 'CONFIRMED').length;
  const advice = parts.filter((part) => part.status === 'ADVICE_ONLY');
  const id = `goal-${enrolment.id}`;
  return (
    <Section
      title={
        <span lang={language === 'en' ? 'en' : 'sv'}>
          {goal.code} {language === 'en' ? goal.titleEn : goal.titleSv}
        </span>
      }
      id={id}
    >
      <p className="hint">
        {progress.regulation?.designation} · {enrolment.cohort?.name}
      </p>
      {counted.length > 0 && (
        <div className="goal-meter">
          <span>{t('sheet.confirmed', { confirmed, count: counted.length })}</span>
          <div className="goal-steps" aria-hidden>
            {counted.map(({ part, status }) => (
              <span key={part.id} data-status={status} />
            ))}
          </div>
        </div>
      )}
      {progress.complete ? <Complete own={own} /> : <Missing progress={progress} own={own} />}
      <CarriedOver items={progress.carriedOver} />
      {KINDS.map((kind) => {
        const some = counted.filter(({ part }) => part.kind === kind);
        if (some.length === 0) return null;
        return (
          <Section key={kind} level="3" title={t(`sheet.${kind}`)} id={`${id}-${kind}`}>
            <ul className="plain-list">
              {some.map((part) => (
                <GoalPart key={part.part.id} progress={part} enrolment={enrolment} />
              ))}
            </ul>
          </Section>
        );
      })}
      {advice.length > 0 && (
        <details className="goal-fold">
          <summary>{t('sheet.advice', { count: advice.length })}</summary>
          <p className="hint">{t('sheet.adviceText')}</p>
          <ul className="plain-list">
            {advice.map((part) => (
              <GoalPart key={part.part.id} progress={part} enrolment={enrolment} />
            ))}
          </ul>
        </details>
      )}
      <GoalHistory history={progress.history} />
    </Section>
  );
}

function Complete({ own }: { own: boolean }): ReactNode {
  const { t } = useTranslation('goals');
  return (
    <Card tone="success">
      <p className="goal-complete">
        <CheckmarkCircleIcon aria-hidden fontSize="1.75rem" />
        <span>
          <strong>{t('complete.title')}</strong>
          <br />
          {t(own ? 'complete.own' : 'complete.text')}
        </span>
      </p>
    </Card>
  );
}

function Missing({ progress: { missing, parts, enrolment }, own }: { progress: Progress; own: boolean }): ReactNode {
  const { t } = useTranslation('goals');
  if (missing.length === 0) return null;
  const part = (gap: string): string | undefined => parts.find((one) => one.gap === gap)?.part.id;
  return (
    <Card tone="accent">
      <h3 className="goal-missing-title">{t('missing.title')}</h3>
      {!own && <p className="hint">{t('missing.told')}</p>}
      <ul className="goal-missing">
        {missing.map((gap) => (
          <li key={gap}>{part(gap) ? <a href={`#part-${enrolment.id}-${part(gap) ?? ''}`}>{gap}</a> : gap}</li>
        ))}
      </ul>
    </Card>
  );
}
