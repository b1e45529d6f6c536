import { ReadMore } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { Facts, OutLink } from '../../ui/prose';
import { Section } from '../../ui/page';
import { capital } from '../../ui/tags';
import type { SeminarShown } from './seminar-day.graphql';
import { seminarPeriod } from './seminar-time';

/** When and where a seminar is, how to take part at a distance, and what it counts for. */
export function SeminarPlace({ seminar }: { seminar: SeminarShown }): ReactNode {
  const { t } = useTranslation('seminars');
  const language = useLanguage();
  const codes = [...new Set(seminar.parts.map((part) => part.goal?.code ?? ''))].filter(Boolean).join(', ');
  return (
    <Section title={t('place.title')} id="place">
      <Facts
        items={[
          { label: t('place.when'), value: capital(seminarPeriod(seminar.startsAt, seminar.endsAt, language)) },
          { label: t('place.room'), value: seminar.room ?? t('place.noRoom') },
          { label: t('place.link'), value: seminar.link && <OutLink href={seminar.link}>{hostOf(seminar.link)}</OutLink> },
          {
            label: t('place.checkIn'),
            value: t('place.window', {
              from: formatTime(seminar.checkInOpensAt, language),
              to: formatTime(seminar.checkInClosesAt, language),
            }),
          },
          { label: t('place.goals'), value: codes },
        ]}
      />
      {seminar.parts.length > 0 && (
        <ReadMore header={t('place.parts')}>
          <ul>
            {seminar.parts.map((part) => (
              <li key={part.id} lang="sv">
                {part.goal?.code}: {part.textSv}
              </li>
            ))}
          </ul>
        </ReadMore>
      )}
    </Section>
  );
}

/** The part of a web address that people recognise. */
export function hostOf(link: string): string {
  try {
    return new URL(link).host;
  } catch {
    return link;
  }
}
