import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, nullable, ref, varchar } from './support/table.js';

/** Tables: nudge. */
export class Nudges1767226260000 implements MigrationInterface {
  readonly name = 'Nudges1767226260000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'nudge',
      [
        id(),
        ref('enrolment_id', 'enrolment', { indexed: false }),
        ref('sender_id', 'person'),
        varchar('batch_id', 64),
        varchar('text', 4000),
        instant('created_at'),
        instant('seen_at', nullable),
      ],
      { unique: [['batch_id', 'enrolment_id']], index: [['enrolment_id', 'created_at', 'id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('nudge');
  }
}
