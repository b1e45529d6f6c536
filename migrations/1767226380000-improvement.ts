import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choice, createTable, day, id, instant, int, nullable, ref, varchar, version } from './support/table.js';

const STATES = ['PLANNED', 'RUNNING', 'STUDYING', 'CLOSED'];

/** Tables: driver_node, driver_measure, pdsa_cycle, cycle_measure, cycle_event. */
export class Improvement1767226380000 implements MigrationInterface {
  readonly name = 'Improvement1767226380000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'driver_node',
      [
        id(),
        version(),
        ref('project_id', 'project', { indexed: false }),
        ref('parent_id', 'driver_node', nullable),
        choice('kind', ['PRIMARY', 'SECONDARY', 'CHANGE_IDEA']),
        varchar('text', 300),
        int('position'),
        instant('removed_at', nullable),
        varchar('removed_with_id', 64, nullable),
        instant('created_at'),
      ],
      { index: [['project_id', 'position', 'id']] },
    );
    await createTable(runner, 'driver_measure', [id(), ref('node_id', 'driver_node', { indexed: false }), ref('measure_id', 'measure')], {
      unique: [['node_id', 'measure_id']],
    });
    await createTable(
      runner,
      'pdsa_cycle',
      [
        id(),
        version(),
        ref('project_id', 'project', { indexed: false }),
        int('number'),
        choice('state', STATES),
        varchar('title', 200),
        ref('change_idea_id', 'driver_node', nullable),
        ref('previous_cycle_id', 'pdsa_cycle', nullable),
        varchar('question', 1000, nullable),
        varchar('prediction', 2000, nullable),
        varchar('plan', 4000, nullable),
        day('starts_on', nullable),
        varchar('done', 4000, nullable),
        varchar('seen', 4000, nullable),
        varchar('comparison', 4000, nullable),
        choice('outcome', ['AS_PREDICTED', 'PARTLY', 'NOT'], nullable),
        choice('decision', ['ADOPT', 'ADAPT', 'ABANDON'], nullable),
        varchar('next', 2000, nullable),
        instant('created_at'),
        instant('closed_at', nullable),
        instant('removed_at', nullable),
      ],
      { unique: [['project_id', 'number']] },
    );
    await createTable(runner, 'cycle_measure', [id(), ref('cycle_id', 'pdsa_cycle', { indexed: false }), ref('measure_id', 'measure')], {
      unique: [['cycle_id', 'measure_id']],
    });
    await createTable(
      runner,
      'cycle_event',
      [
        id(),
        ref('cycle_id', 'pdsa_cycle', { indexed: false }),
        choice('action', ['BEGIN', 'RECALL', 'STUDY', 'CLOSE', 'REOPEN']),
        choice('from_state', STATES),
        choice('to_state', STATES),
        ref('actor_id', 'person'),
        varchar('reason', 2000, nullable),
        instant('at'),
      ],
      { index: [['cycle_id', 'at', 'id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['cycle_event', 'cycle_measure', 'pdsa_cycle', 'driver_measure', 'driver_node']) await runner.dropTable(table);
  }
}
