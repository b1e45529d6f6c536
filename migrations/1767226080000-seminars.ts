import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choice, createTable, id, instant, int, nullable, ref, varchar, version } from './support/table.js';

/** Tables: seminar, seminar_part, attendance. */
export class Seminars1767226080000 implements MigrationInterface {
  readonly name = 'Seminars1767226080000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'seminar',
      [
        id(),
        version(),
        ref('cohort_id', 'cohort', { indexed: false }),
        varchar('definition_key', 20, nullable),
        varchar('title', 160),
        choice('state', ['PLANNED', 'HELD', 'CANCELLED']),
        instant('starts_at'),
        instant('ends_at'),
        varchar('room', 200, nullable),
        varchar('link', 1000, nullable),
        varchar('cancel_reason', 1000, nullable),
        varchar('check_in_code', 12, nullable),
        int('check_in_opens_before'),
        int('check_in_closes_after'),
      ],
      { unique: [['cohort_id', 'definition_key']], index: [['cohort_id', 'starts_at'], ['check_in_code']] },
    );
    await createTable(runner, 'seminar_part', [id(), ref('seminar_id', 'seminar', { indexed: false }), ref('part_id', 'goal_part')], {
      unique: [['seminar_id', 'part_id']],
    });
    await createTable(
      runner,
      'attendance',
      [
        id(),
        version(),
        ref('seminar_id', 'seminar', { indexed: false }),
        ref('enrolment_id', 'enrolment'),
        choice('status', ['PRESENT', 'LATE', 'ABSENT', 'EXCUSED', 'MADE_UP']),
        choice('source', ['REGISTERED', 'SELF']),
        varchar('registered_by_id', 64),
        instant('registered_at'),
      ],
      { unique: [['seminar_id', 'enrolment_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('attendance');
    await runner.dropTable('seminar_part');
    await runner.dropTable('seminar');
  }
}
