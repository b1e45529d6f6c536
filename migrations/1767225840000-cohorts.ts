import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choice, createTable, day, flag, id, instant, int, json, nullable, real, ref, varchar, version } from './support/table.js';

/** Tables: milestone_template, milestone_definition, milestone_definition_part, seminar_definition, cohort, cohort_event, cohort_element. */
export class Cohorts1767225840000 implements MigrationInterface {
  readonly name = 'Cohorts1767225840000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'milestone_template',
      [
        id(),
        varchar('key', 40),
        int('template_version'),
        choice('track', ['IMPROVEMENT', 'RESEARCH']),
        json('title'),
        int('duration_weeks'),
        json('coach_weeks'),
      ],
      { unique: [['key', 'template_version']] },
    );
    await createTable(
      runner,
      'milestone_definition',
      [
        id(),
        ref('template_id', 'milestone_template'),
        varchar('key', 60),
        int('position'),
        int('week_offset'),
        choice('kind', ['MILESTONE', 'SURVEY']),
        json('title'),
        json('about'),
        choice('responsible_role', [
          'TRAINEE',
          'SUPERVISOR',
          'SCIENTIFIC_SUPERVISOR',
          'COACH',
          'OFFICE',
          'REGISTER_HOLDER',
          'HEAD_OF_UNIT',
          'STATISTICIAN',
          'REVIEWER',
          'SYSTEM',
        ]),
        choice('reviewer_role', [
          'TRAINEE',
          'SUPERVISOR',
          'SCIENTIFIC_SUPERVISOR',
          'COACH',
          'OFFICE',
          'REGISTER_HOLDER',
          'HEAD_OF_UNIT',
          'STATISTICIAN',
          'REVIEWER',
          'SYSTEM',
        ]),
        flag('required'),
        flag('needs_project'),
        choice('gate', ['ETHICS_DECISION'], nullable),
        flag('change_started'),
        varchar('seminar_key', 20, nullable),
        json('evidence'),
        json('criteria'),
      ],
      { unique: [['template_id', 'key']] },
    );
    await createTable(
      runner,
      'milestone_definition_part',
      [id(), ref('definition_id', 'milestone_definition', { indexed: false }), ref('part_id', 'goal_part')],
      { unique: [['definition_id', 'part_id']] },
    );
    await createTable(
      runner,
      'seminar_definition',
      [
        id(),
        ref('template_id', 'milestone_template'),
        varchar('key', 20),
        int('week_offset'),
        int('days'),
        json('title'),
        json('theme'),
        json('parts'),
      ],
      { unique: [['template_id', 'key']] },
    );
    await createTable(
      runner,
      'cohort',
      [
        id(),
        version(),
        ref('centre_id', 'register_centre'),
        ref('template_id', 'milestone_template'),
        choice('track', ['IMPROVEMENT', 'RESEARCH']),
        varchar('name', 120),
        choice('state', ['PLANNED', 'OPEN', 'RUNNING', 'CLOSED', 'STOPPED', 'NEVER_RUN']),
        int('capacity'),
        int('applicants_reported', nullable),
        day('starts_on'),
        day('ends_on'),
        int('attendance_percent'),
        varchar('note', 4000, nullable),
        flag('invented'),
        instant('created_at'),
      ],
      { index: [['starts_on', 'id']] },
    );
    await createTable(runner, 'cohort_event', [
      id(),
      ref('cohort_id', 'cohort'),
      choice('from_state', ['PLANNED', 'OPEN', 'RUNNING', 'CLOSED', 'STOPPED', 'NEVER_RUN'], nullable),
      choice('to_state', ['PLANNED', 'OPEN', 'RUNNING', 'CLOSED', 'STOPPED', 'NEVER_RUN']),
      instant('at'),
      varchar('actor_id', 64, nullable),
      varchar('reason', 1000, nullable),
    ]);
    await createTable(runner, 'cohort_element', [
      id(),
      ref('cohort_id', 'cohort'),
      ref('element_id', 'delivery_element'),
      flag('flag_value', nullable),
      real('number_value', nullable),
      varchar('text_value', 500, nullable),
      day('valid_from'),
      day('valid_to', nullable),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('cohort_element');
    await runner.dropTable('cohort_event');
    await runner.dropTable('cohort');
    await runner.dropTable('seminar_definition');
    await runner.dropTable('milestone_definition_part');
    await runner.dropTable('milestone_definition');
    await runner.dropTable('milestone_template');
  }
}
