import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choice, createTable, id, instant, nullable, ref, varchar } from './support/table.js';

/** Tables: goal_confirmation. */
export class Goals1767226200000 implements MigrationInterface {
  readonly name = 'Goals1767226200000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'goal_confirmation',
      [
        id(),
        ref('person_id', 'person', { indexed: false }),
        ref('part_id', 'goal_part'),
        ref('enrolment_id', 'enrolment', nullable),
        ref('milestone_id', 'milestone', nullable),
        ref('seminar_id', 'seminar', nullable),
        varchar('basis', 2000),
        choice('certifier_role', [
          'ADMIN',
          'OFFICE',
          'COACH',
          'SUPERVISOR',
          'MAIN_SUPERVISOR',
          'SCIENTIFIC_SUPERVISOR',
          'STUDY_DIRECTOR',
          'HEAD_OF_UNIT',
          'COURSE_LEADER',
          'REGISTER_HOLDER',
          'STATISTICIAN',
          'REVIEWER',
        ]),
        ref('confirmed_by_id', 'person'),
        instant('confirmed_at'),
        instant('revoked_at', nullable),
        varchar('revoked_by_id', 64, nullable),
        varchar('revoke_reason', 1000, nullable),
        varchar('standing_key', 160, nullable),
      ],
      { unique: [['standing_key']], index: [['person_id', 'part_id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('goal_confirmation');
  }
}
