import { InlineMessage } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayIn, formatShare } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { Section } from '../../ui/page';
import { StateTag } from '../../ui/tags';
import { Day } from '../../ui/time';
import type { Trainee } from './trainee.types';

/** How much of the seminars the trainee has attended; left out for those who may not see it. */
export function AttendancePart({ enrolment: { attendance, attendanceSummary: summary } }: { enrolment: Trainee }): ReactNode {
  const { t } = useTranslation('trainees');
  const language = useLanguage();
  if (!summary) return null;
  return (
    <Section title={t('attendance.title')} id="attendance">
      <div className="trainee-measure">
        <span>
          {summary.held === 0
            ? t('attendance.notYet', { count: summary.planned })
            : t('attendance.summary', { attended: summary.attended, count: summary.held })}
        </span>
        <span className="hint">
          {t('attendance.threshold', {
            share: formatShare((summary.shareOfPlanned ?? 0) / 100, language),
            count: summary.planned,
            threshold: formatShare(summary.threshold / 100, language),
          })}
        </span>
        {summary.warning && <InlineMessage status="warning">{summary.warning}</InlineMessage>}
      </div>
      {attendance.length > 0 && (
        <details className="folded">
          <summary>{t('attendance.list', { count: attendance.length })}</summary>
          <ul className="compact-list">
            {attendance.map(({ id, status, seminar }) => (
              <li key={id}>
                <span className="compact-main">{seminar && <Link to={`/seminars/${seminar.id}`}>{seminar.title}</Link>}</span>
                <span className="compact-side">
                  {seminar && (
                    <span className="hint">
                      <Day on={dayIn(seminar.startsAt)} />
                    </span>
                  )}
                  <StateTag term="attendanceStatus" value={status} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
