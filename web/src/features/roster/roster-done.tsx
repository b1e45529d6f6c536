import { Button, LocalAlert } from '@navikt/ds-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import { ButtonLink } from '../../ui/button-link';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { FaultTable, type Fault } from './fault-table';
import { NextSteps } from './next-steps';
import type { RosterCohort } from './roster-page';
import { openRosterCohortDocument } from './roster.graphql';

/** What came of a roster. */
export interface Imported {
  fileName: string;
  created: number;
  alreadyThere: number;
  /** The faults of rows that were left out. */
  faults: readonly Fault[];
}

/** What was read, what was left out, and what comes next: opening the round. */
export function RosterDone({
  cohort,
  imported,
  onAnother,
}: {
  cohort: RosterCohort;
  imported: Imported;
  onAnother: () => void;
}): ReactNode {
  const { t } = useTranslation('roster');
  const notice = useNotice();
  const open = useSubmit(openRosterCohortDocument);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const go = async (): Promise<void> => {
    const done = await open.submit({ input: { cohortId: cohort.id, expectedVersion: cohort.version } });
    if (done) notice(t('done.opened'));
  };
  const left = new Set(imported.faults.map(({ line }) => line)).size;
  return (
    <div ref={place} tabIndex={-1} className="form roster-found">
      <LocalAlert status="success" as="div" role="status">
        <LocalAlert.Header>
          <LocalAlert.Title as="h2">{t('done.title')}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>
          {[
            t('done.created', { count: imported.created }),
            imported.alreadyThere > 0 && t('found.there', { count: imported.alreadyThere }),
            left > 0 && t('done.left', { count: left }),
            cohort.places && t('done.places', { admitted: cohort.places.admitted, capacity: cohort.places.capacity }),
          ]
            .filter(Boolean)
            .join(' ')}
        </LocalAlert.Content>
      </LocalAlert>
      {imported.faults.length > 0 && (
        <Section title={t('done.leftTitle')} id="left-out">
          <FaultTable faults={imported.faults} />
        </Section>
      )}
      <Refused submit={open} />
      {cohort.viewerCan.open && <p>{t('done.openText')}</p>}
      <div className="row">
        {cohort.viewerCan.open && (
          <Button type="button" loading={open.busy} onClick={() => void go()}>
            {t('done.open')}
          </Button>
        )}
        <ButtonLink to={`/cohorts/${cohort.id}`} variant={cohort.viewerCan.open ? 'secondary' : 'primary'}>
          {t('done.toCohort')}
        </ButtonLink>
        <Button type="button" variant="tertiary" onClick={onAnother}>
          {t('done.another')}
        </Button>
      </div>
      <NextSteps cohort={cohort} />
    </div>
  );
}
