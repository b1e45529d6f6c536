import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choice, createTable, id, instant, nullable, ref, varchar, version } from './support/table.js';

/** Tables: support_request, support_message. */
export class Support1767226140000 implements MigrationInterface {
  readonly name = 'Support1767226140000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'support_request',
      [
        id(),
        version(),
        ref('enrolment_id', 'enrolment'),
        ref('area_id', 'support_area'),
        varchar('subject', 200),
        choice('state', ['NEW', 'ASSIGNED', 'IN_PROGRESS', 'WAITING', 'DONE', 'CANCELLED']),
        ref('assignee_id', 'person', nullable),
        ref('created_by_id', 'person'),
        instant('created_at'),
        instant('first_answered_at', nullable),
        instant('closed_at', nullable),
      ],
      { index: [['state', 'created_at', 'id']] },
    );
    await createTable(
      runner,
      'support_message',
      [
        id(),
        ref('request_id', 'support_request', { indexed: false }),
        ref('author_id', 'person'),
        varchar('text', 4000),
        instant('created_at'),
      ],
      { index: [['request_id', 'created_at', 'id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('support_message');
    await runner.dropTable('support_request');
  }
}
