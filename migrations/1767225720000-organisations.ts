import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choice, createTable, day, flag, id, instant, int, json, nullable, ref, text, varchar, version } from './support/table.js';

/** Tables: health_region, region, region_membership, unit, register_centre, programme_area, register, former_name, specialty, support_area, delivery_element, reference_load. */
export class Organisations1767225720000 implements MigrationInterface {
  readonly name = 'Organisations1767225720000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'health_region', [
      id(),
      varchar('country', 2),
      varchar('name_sv', 120),
      varchar('name_en', 120),
      varchar('name_nb', 120, nullable),
    ]);
    await createTable(runner, 'region', [id(), varchar('name', 120), varchar('county_sv', 120)]);
    await createTable(runner, 'region_membership', [
      id(),
      ref('region_id', 'region'),
      ref('health_region_id', 'health_region'),
      varchar('municipality_code', 4, nullable),
      varchar('municipality_name', 80, nullable),
      day('valid_from', nullable),
      day('valid_to', nullable),
    ]);
    await createTable(
      runner,
      'unit',
      [
        id(),
        version(),
        varchar('name', 160),
        varchar('search_name', 160),
        ref('region_id', 'region', nullable),
        varchar('municipality_code', 4, nullable),
        day('valid_from', nullable),
        day('valid_to', nullable),
      ],
      { index: [['search_name']] },
    );
    await createTable(runner, 'register_centre', [
      id(),
      version(),
      varchar('name_sv', 160),
      varchar('name_en', 160),
      choice('kind', ['REGISTER_CENTRE', 'CANCER_CENTRE', 'NATIONAL_CENTRE']),
      varchar('host', 200),
      ref('home_region_id', 'region', nullable),
      ref('health_region_id', 'health_region', nullable),
      json('coaching_model', nullable),
      day('valid_from', nullable),
      day('valid_to', nullable),
      varchar('successor_id', 64, nullable),
      flag('edited'),
    ]);
    await createTable(runner, 'programme_area', [id(), choice('kind', ['NPO', 'NSG']), varchar('name_sv', 160), varchar('name_en', 160)]);
    await createTable(runner, 'register', [
      id(),
      version(),
      varchar('short_name', 80),
      varchar('name', 240),
      text('search_name'),
      choice('kind', ['NATIONAL', 'NATIONAL_CANCER', 'OTHER']),
      ref('centre_id', 'register_centre'),
      ref('programme_area_id', 'programme_area', nullable),
      int('start_year', nullable),
      day('valid_from', nullable),
      day('valid_to', nullable),
      varchar('successor_id', 64, nullable),
      flag('edited'),
    ]);
    await createTable(runner, 'former_name', [id(), varchar('item_id', 64), varchar('name', 240), day('valid_to')], {
      index: [['item_id']],
    });
    await createTable(runner, 'specialty', [
      id(),
      choice('kind', ['BASE', 'BRANCH', 'ADDITIONAL']),
      varchar('name_sv', 120),
      varchar('name_en', 120),
      json('aliases'),
      day('valid_from', nullable),
      day('valid_to', nullable),
    ]);
    await createTable(runner, 'support_area', [
      id(),
      int('position'),
      varchar('name_sv', 120),
      varchar('name_en', 120),
      varchar('name_nb', 120),
      text('description_sv'),
      text('description_en'),
      text('description_nb'),
      varchar('track', 20),
      int('first_answer_working_days'),
    ]);
    await createTable(runner, 'delivery_element', [
      id(),
      int('position'),
      varchar('name_sv', 120),
      varchar('name_en', 120),
      varchar('name_nb', 120),
      choice('value_kind', ['BOOLEAN', 'NUMBER', 'TEXT']),
      varchar('unit', 40, nullable),
    ]);
    await createTable(runner, 'reference_load', [id(), instant('loaded_at')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('reference_load');
    await runner.dropTable('delivery_element');
    await runner.dropTable('support_area');
    await runner.dropTable('specialty');
    await runner.dropTable('former_name');
    await runner.dropTable('register');
    await runner.dropTable('programme_area');
    await runner.dropTable('register_centre');
    await runner.dropTable('unit');
    await runner.dropTable('region_membership');
    await runner.dropTable('region');
    await runner.dropTable('health_region');
  }
}
