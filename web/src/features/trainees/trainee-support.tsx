import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayIn } from '../../lib/format';
import { Section } from '../../ui/page';
import { StateTag } from '../../ui/tags';
import { Day } from '../../ui/time';
import type { Trainee } from './trainee.types';

/** The support requests of the trainee that one may see. */
export function TraineeSupport({ requests }: { requests: Trainee['supportRequests'] }): ReactNode {
  const { t } = useTranslation('trainees');
  return (
    <Section title={t('support.title')} id="support">
      {requests.length === 0 ? (
        <p className="hint">{t('support.none')}</p>
      ) : (
        <ul className="compact-list">
          {requests.map((request) => (
            <li key={request.id}>
              <span className="compact-main">
                <Link to={`/support/${request.id}`}>{request.subject}</Link>
              </span>
              <span className="compact-side">
                <span className="hint">
                  <Day on={dayIn(request.createdAt)} />
                </span>
                <StateTag term="supportState" value={request.state} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
