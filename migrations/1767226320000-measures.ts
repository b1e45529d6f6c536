import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choice, createTable, day, flag, id, instant, int, json, nullable, real, ref, varchar, version } from './support/table.js';

/** Tables: measure, measurement, measure_phase, annotation, import_mapping, comparison. */
export class Measures1767226320000 implements MigrationInterface {
  readonly name = 'Measures1767226320000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'measure',
      [
        id(),
        version(),
        ref('project_id', 'project', { indexed: false }),
        int('position'),
        varchar('name', 200),
        choice('kind', ['OUTCOME', 'PROCESS', 'BALANCING', 'PROM', 'PREM']),
        choice('form', ['SHARE', 'COUNT', 'RATE', 'VALUE', 'EVENTS_BETWEEN', 'TIME_BETWEEN']),
        varchar('unit', 40),
        real('multiply'),
        choice('direction', ['INCREASE', 'DECREASE', 'NEUTRAL']),
        ref('register_id', 'register', nullable),
        varchar('indicator', 300, nullable),
        varchar('numerator_text', 1000, nullable),
        varchar('denominator_text', 1000, nullable),
        varchar('exclusions_text', 1000, nullable),
        real('target', nullable),
        choice('period', ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR']),
        choice('chart_type', ['RUN', 'I', 'MR', 'XBAR', 'S', 'P', 'P_PRIME', 'U', 'U_PRIME', 'C', 'G', 'T']),
        choice('rule_set', ['ANHOEJ', 'MDC', 'MDC_EARLIER']),
        flag('screen_ranges'),
        int('baseline_points', nullable),
        instant('removed_at', nullable),
        instant('created_at'),
      ],
      { index: [['project_id', 'position', 'id']] },
    );
    await createTable(
      runner,
      'measurement',
      [
        id(),
        ref('measure_id', 'measure', { indexed: false }),
        day('starts_on'),
        day('ends_on'),
        real('numerator', nullable),
        real('denominator', nullable),
        real('value', nullable),
        real('deviation', nullable),
        choice('status', ['OK', 'MASKED', 'MISSING', 'INVALID', 'UNKNOWN']),
        varchar('excluded_reason', 500, nullable),
        choice('source', ['HAND', 'PASTE', 'FILE']),
        varchar('source_label', 200, nullable),
        instant('recorded_at'),
      ],
      { unique: [['measure_id', 'starts_on']] },
    );
    await createTable(
      runner,
      'measure_phase',
      [id(), ref('measure_id', 'measure', { indexed: false }), day('starts_on'), varchar('title', 80), varchar('reason', 1000)],
      { unique: [['measure_id', 'starts_on']] },
    );
    await createTable(
      runner,
      'annotation',
      [
        id(),
        ref('project_id', 'project', { indexed: false }),
        ref('measure_id', 'measure', nullable),
        choice('kind', ['NOTE', 'PDSA', 'CHANGE_STARTED']),
        day('happened_on'),
        varchar('label', 80),
        varchar('origin_id', 64, nullable),
        instant('removed_at', nullable),
        instant('created_at'),
      ],
      { unique: [['origin_id']], index: [['project_id', 'happened_on', 'id']] },
    );
    await createTable(
      runner,
      'import_mapping',
      [id(), ref('project_id', 'project', { indexed: false }), varchar('header_hash', 64), json('mapping'), instant('used_at')],
      { unique: [['project_id', 'header_hash']] },
    );
    await createTable(
      runner,
      'comparison',
      [
        id(),
        ref('measure_id', 'measure', { indexed: false }),
        varchar('indicator', 20),
        varchar('place', 20),
        varchar('label', 200),
        varchar('source_label', 200),
        json('points'),
        instant('fetched_at', nullable),
        choice('fault', ['NOT_REACHED', 'NO_VALUES'], nullable),
      ],
      { unique: [['measure_id', 'indicator', 'place']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['comparison', 'import_mapping', 'annotation', 'measure_phase', 'measurement', 'measure']) {
      await runner.dropTable(table);
    }
  }
}
