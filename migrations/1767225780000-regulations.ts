import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choice, createTable, day, flag, id, int, json, nullable, ref, text, varchar } from './support/table.js';

/** Tables: regulation, goal, goal_part, crosswalk_link, certificate_form. */
export class Regulations1767225780000 implements MigrationInterface {
  readonly name = 'Regulations1767225780000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'regulation', [
      id(),
      varchar('designation', 40),
      varchar('title_sv', 240),
      day('in_force_from'),
      day('repealed_from', nullable),
      day('last_application_on', nullable),
      int('minimum_months'),
    ]);
    await createTable(runner, 'goal', [
      id(),
      ref('regulation_id', 'regulation'),
      varchar('code', 10),
      varchar('title_sv', 240),
      varchar('title_en', 240),
      choice('track', ['IMPROVEMENT', 'RESEARCH'], nullable),
      int('position'),
      flag('full'),
    ]);
    await createTable(runner, 'goal_part', [
      id(),
      ref('goal_id', 'goal'),
      choice('kind', ['REQUIREMENT', 'ACTIVITY', 'ADVICE']),
      choice('force', ['MANDATORY', 'SPECIALTY_DEPENDENT', 'UNVERIFIED', 'ADVICE']),
      int('position'),
      text('text_sv'),
      text('text_en'),
      json('certified_by'),
      varchar('certificate_form', 64, nullable),
    ]);
    await createTable(runner, 'crosswalk_link', [
      id(),
      ref('from_goal_id', 'goal'),
      ref('to_goal_id', 'goal'),
      ref('from_part_id', 'goal_part', nullable),
      ref('to_part_id', 'goal_part', nullable),
      choice('strength', ['EQUIVALENT', 'WIDER', 'NARROWER', 'PARTIAL']),
      text('what_changed_sv'),
      text('what_changed_en'),
      text('what_changed_nb'),
      text('source'),
    ]);
    await createTable(runner, 'certificate_form', [id(), ref('regulation_id', 'regulation'), varchar('title_sv', 240), json('content')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('certificate_form');
    await runner.dropTable('crosswalk_link');
    await runner.dropTable('goal_part');
    await runner.dropTable('goal');
    await runner.dropTable('regulation');
  }
}
