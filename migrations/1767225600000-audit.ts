import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, createTable, endAppendOnly, id, instant, json, nullable, varchar } from './support/table.js';

/** Tables: audit_event. */
export class Audit1767225600000 implements MigrationInterface {
  readonly name = 'Audit1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'audit_event',
      [
        id(),
        instant('at'),
        varchar('actor_id', 64, nullable),
        varchar('action', 80),
        varchar('entity', 60),
        varchar('entity_id', 80),
        varchar('outcome', 10),
        varchar('cohort_id', 64, nullable),
        varchar('person_id', 64, nullable),
        varchar('request_id', 40, nullable),
        json('details'),
      ],
      {
        index: [
          ['at', 'id'],
          ['entity_id', 'id'],
          ['person_id', 'at', 'id'],
          ['cohort_id', 'at', 'id'],
        ],
      },
    );
    await appendOnly(runner, 'audit_event');
  }

  async down(runner: QueryRunner): Promise<void> {
    await endAppendOnly(runner, 'audit_event');
    await runner.dropTable('audit_event');
  }
}
