import { Tag } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateTag } from '../../ui/tags';
import { AnswerTime } from './answer-time';
import { isOverdue } from './support-order';
import type { SupportLine } from './support.graphql';

/** Support requests in lines: what it is about, who has it, and how long it has waited. */
export function SupportList({ requests, staff }: { requests: readonly SupportLine[]; staff: boolean }): ReactNode {
  const { t } = useTranslation('support');
  return (
    <ul className="support-list">
      {requests.map((request) => (
        <li key={request.id} className="support-line" data-overdue={isOverdue(request) || undefined}>
          <div className="support-line-main">
            <Link to={`/support/${request.id}`}>{request.subject}</Link>
            <span className="hint">
              {request.area?.name}
              {staff && request.enrolment?.person && ` · ${request.enrolment.person.name}`}
            </span>
          </div>
          <div className="support-line-side">
            <span className="row">
              <StateTag term="supportState" value={request.state} />
              {isOverdue(request) && (
                <Tag size="small" variant="moderate" data-color="danger">
                  {t('late')}
                </Tag>
              )}
            </span>
            <span className="hint">
              <AnswerTime request={request} />
            </span>
            {staff && <span className="hint">{request.assignee ? request.assignee.name : t('unassigned')}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
