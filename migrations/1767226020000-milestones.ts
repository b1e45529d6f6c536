import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choice, createTable, day, flag, id, instant, int, nullable, ref, varchar, version } from './support/table.js';

/** Tables: milestone, milestone_submission, submission_evidence, criterion_answer, milestone_event. */
export class Milestones1767226020000 implements MigrationInterface {
  readonly name = 'Milestones1767226020000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'milestone',
      [
        id(),
        version(),
        ref('enrolment_id', 'enrolment', { indexed: false }),
        ref('definition_id', 'milestone_definition'),
        choice('state', ['OPEN', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED']),
        day('due_on'),
        int('round'),
        instant('submitted_at', nullable),
        instant('decided_at', nullable),
      ],
      { unique: [['enrolment_id', 'definition_id']], index: [['state', 'submitted_at', 'id']] },
    );
    await createTable(
      runner,
      'milestone_submission',
      [
        id(),
        ref('milestone_id', 'milestone', { indexed: false }),
        int('round'),
        varchar('reflection', 10000),
        ref('submitted_by_id', 'person'),
        instant('submitted_at'),
        instant('recalled_at', nullable),
        instant('opened_at', nullable),
        varchar('opened_by_id', 64, nullable),
        instant('decided_at', nullable),
        varchar('decided_by_id', 64, nullable),
        choice('outcome', ['OPEN', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED'], nullable),
        varchar('comment', 4000, nullable),
      ],
      { unique: [['milestone_id', 'round']] },
    );
    await createTable(runner, 'submission_evidence', [
      id(),
      ref('submission_id', 'milestone_submission'),
      int('position'),
      choice('kind', ['LINK', 'TEXT', 'LOG_ENTRY']),
      varchar('item_key', 60, nullable),
      varchar('title', 200, nullable),
      varchar('url', 1000, nullable),
      varchar('text', 10000, nullable),
      ref('log_entry_id', 'log_entry', nullable),
    ]);
    await createTable(
      runner,
      'criterion_answer',
      [
        id(),
        ref('submission_id', 'milestone_submission', { indexed: false }),
        varchar('criterion_key', 60),
        flag('met'),
        varchar('comment', 2000, nullable),
      ],
      { unique: [['submission_id', 'criterion_key']] },
    );
    await createTable(runner, 'milestone_event', [
      id(),
      ref('milestone_id', 'milestone'),
      choice('action', ['SUBMIT', 'RECALL', 'OPEN_REVIEW', 'RETURN', 'APPROVE', 'REOPEN']),
      choice('from_state', ['OPEN', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED']),
      choice('to_state', ['OPEN', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED']),
      int('round'),
      instant('at'),
      ref('actor_id', 'person'),
      varchar('reason', 1000, nullable),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('milestone_event');
    await runner.dropTable('criterion_answer');
    await runner.dropTable('submission_evidence');
    await runner.dropTable('milestone_submission');
    await runner.dropTable('milestone');
  }
}
