import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Day } from '../../ui/time';
import type { SupportLine } from './support.graphql';

/** Until when an answer is promised, or how long it took; and how long the request has been open, in words. */
export function AnswerTime({ request }: { request: SupportLine }): ReactNode {
  const { t } = useTranslation('support');
  if (request.closedAt) return t('time.closed', { count: request.daysOpen });
  if (request.daysToFirstAnswer !== null)
    return `${t('time.answered', { count: request.daysToFirstAnswer })} · ${t('time.open', { count: request.daysOpen })}`;
  return (
    <>
      {t(request.late ? 'time.promised' : 'time.due')} <Day on={request.firstAnswerDueOn} distance />
    </>
  );
}
