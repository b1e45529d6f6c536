import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choice, createTable, day, flag, id, instant, int, json, nullable, ref, varchar, version } from './support/table.js';

/** Tables: project, project_register, project_member, ethics_decision, log_entry, coach_note. */
export class Projects1767225960000 implements MigrationInterface {
  readonly name = 'Projects1767225960000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'project',
      [
        id(),
        version(),
        ref('enrolment_id', 'enrolment', { indexed: false }),
        varchar('title', 200),
        varchar('search_title', 400),
        varchar('problem', 4000, nullable),
        varchar('aim', 1000, nullable),
        varchar('aim_specific', 1000, nullable),
        varchar('aim_measurable', 1000, nullable),
        varchar('aim_accepted', 1000, nullable),
        varchar('aim_realistic', 1000, nullable),
        day('aim_due_on', nullable),
        choice('question_kind', ['WHY', 'WHAT', 'WHEN', 'HOW', 'WHERE'], nullable),
        varchar('question', 1000, nullable),
        ref('programme_area_id', 'programme_area', nullable),
        int('national_action_year', nullable),
        varchar('national_action_title', 300, nullable),
        varchar('national_action_group', 200, nullable),
        varchar('knowledge_support_title', 300, nullable),
        varchar('knowledge_support_url', 1000, nullable),
        choice('involvement_level', ['NONE', 'INFORMED', 'CONSULTED', 'INVOLVED', 'PARTNER'], nullable),
        varchar('involvement_how', 2000, nullable),
        varchar('prom_used', 500, nullable),
        varchar('prem_used', 500, nullable),
        day('patients_informed_on', nullable),
        varchar('patients_informed_by_id', 64, nullable),
        instant('created_at'),
        instant('updated_at'),
      ],
      { unique: [['enrolment_id']], index: [['updated_at', 'id']] },
    );
    await createTable(
      runner,
      'project_register',
      [id(), ref('project_id', 'project', { indexed: false }), ref('register_id', 'register')],
      { unique: [['project_id', 'register_id']] },
    );
    await createTable(runner, 'project_member', [
      id(),
      ref('project_id', 'project'),
      int('position'),
      varchar('name', 160),
      varchar('profession', 120),
      varchar('own_part', 2000, nullable),
    ]);
    await createTable(
      runner,
      'ethics_decision',
      [
        id(),
        ref('project_id', 'project', { indexed: false }),
        int('number'),
        choice('kind', ['QUALITY_WORK', 'STUDENT_EXEMPTION', 'APPROVED', 'ADVISORY_OPINION', 'APPLIED', 'REJECTED']),
        day('decided_on'),
        flag('intends_to_publish'),
        varchar('reference', 80, nullable),
        varchar('reasons', 4000),
        ref('recorded_by_id', 'person'),
        instant('created_at'),
      ],
      { unique: [['project_id', 'number']] },
    );
    await createTable(
      runner,
      'log_entry',
      [
        id(),
        version(),
        ref('project_id', 'project', { indexed: false }),
        ref('author_id', 'person'),
        day('happened_on'),
        choice('kind', ['NOTE', 'MEETING', 'DATA', 'CHANGE', 'COACHING', 'SUPERVISION', 'READING', 'WRITING']),
        varchar('text', 10000),
        int('minutes', nullable),
        json('links'),
        instant('removed_at', nullable),
        instant('created_at'),
      ],
      { index: [['project_id', 'happened_on', 'id']] },
    );
    await createTable(runner, 'coach_note', [
      id(),
      version(),
      ref('enrolment_id', 'enrolment'),
      ref('author_id', 'person'),
      varchar('text', 4000),
      instant('created_at'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('coach_note');
    await runner.dropTable('log_entry');
    await runner.dropTable('ethics_decision');
    await runner.dropTable('project_member');
    await runner.dropTable('project_register');
    await runner.dropTable('project');
  }
}
