import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choice, createTable, day, id, instant, int, nullable, real, ref, varchar, version } from './support/table.js';

/** Tables: enrolment, regulation_choice, roster_import. */
export class Enrolments1767225900000 implements MigrationInterface {
  readonly name = 'Enrolments1767225900000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'enrolment',
      [
        id(),
        version(),
        ref('cohort_id', 'cohort', { indexed: false }),
        ref('person_id', 'person'),
        ref('unit_id', 'unit'),
        ref('specialty_id', 'specialty'),
        choice('state', ['APPLIED', 'DECLINED', 'ADMITTED', 'COMPLETED', 'WITHDRAWN']),
        day('training_start_on'),
        day('applied_on', nullable),
        day('admitted_on', nullable),
        day('ended_on', nullable),
        choice(
          'withdrawal_reason',
          [
            'PARENTAL_LEAVE',
            'ILLNESS',
            'CHANGED_EMPLOYER',
            'CLINICAL_WORKLOAD',
            'NO_PROTECTED_TIME',
            'NO_DATA',
            'STOPPED_WITH_LEARNING',
            'OTHER',
          ],
          nullable,
        ),
        varchar('withdrawal_note', 1000, nullable),
        real('protected_weeks', nullable),
        instant('last_activity_at'),
        instant('created_at'),
      ],
      { unique: [['cohort_id', 'person_id']], index: [['state', 'last_activity_at', 'id']] },
    );
    await createTable(
      runner,
      'regulation_choice',
      [
        id(),
        ref('person_id', 'person', { indexed: false }),
        ref('regulation_id', 'regulation'),
        day('valid_from'),
        day('valid_to', nullable),
        varchar('decided_by_id', 64, nullable),
        varchar('reason', 1000, nullable),
        instant('created_at'),
      ],
      { index: [['person_id', 'valid_from']] },
    );
    await createTable(
      runner,
      'roster_import',
      [
        id(),
        ref('cohort_id', 'cohort', { indexed: false }),
        varchar('file_name', 200),
        varchar('file_hash', 64),
        int('rows_read'),
        int('rows_created'),
        int('rows_faulty'),
        ref('created_by_id', 'person'),
        instant('created_at'),
      ],
      { unique: [['cohort_id', 'file_hash']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('roster_import');
    await runner.dropTable('regulation_choice');
    await runner.dropTable('enrolment');
  }
}
