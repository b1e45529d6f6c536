import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choice, createTable, day, flag, id, instant, nullable, ref, varchar, version } from './support/table.js';

/** Tables: person, credential, invitation, session, access_token, role_assignment. */
export class People1767225660000 implements MigrationInterface {
  readonly name = 'People1767225660000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'person',
      [
        id(),
        version(),
        varchar('given_name', 80),
        varchar('family_name', 80),
        varchar('email', 254),
        varchar('hsa_id', 40, nullable),
        choice('language', ['sv', 'en', 'nb']),
        flag('protected_identity'),
        flag('invented'),
        varchar('search_name', 420),
        instant('deactivated_at', nullable),
        instant('created_at'),
        varchar('created_by_id', 64, nullable),
      ],
      { unique: [['hsa_id'], ['email']] },
    );
    await createTable(
      runner,
      'credential',
      [id(), ref('person_id', 'person', { indexed: false }), varchar('password_hash', 200), instant('changed_at')],
      { unique: [['person_id']] },
    );
    await createTable(
      runner,
      'invitation',
      [
        id(),
        ref('person_id', 'person'),
        varchar('token_hash', 64),
        varchar('created_by', 64, nullable),
        instant('created_at'),
        instant('expires_at'),
        instant('used_at', nullable),
      ],
      { unique: [['token_hash']] },
    );
    await createTable(
      runner,
      'session',
      [
        id(),
        ref('person_id', 'person'),
        varchar('token_hash', 64),
        varchar('agent', 200),
        instant('created_at'),
        instant('last_seen_at'),
        instant('expires_at'),
        instant('ended_at', nullable),
      ],
      { unique: [['token_hash']] },
    );
    await createTable(
      runner,
      'access_token',
      [
        id(),
        ref('person_id', 'person'),
        varchar('name', 80),
        varchar('token_hash', 64),
        flag('may_write'),
        instant('created_at'),
        instant('expires_at'),
        instant('last_used_at', nullable),
        instant('revoked_at', nullable),
      ],
      { unique: [['token_hash']] },
    );
    await createTable(
      runner,
      'role_assignment',
      [
        id(),
        version(),
        ref('person_id', 'person'),
        choice('role', [
          'ADMIN',
          'OFFICE',
          'COACH',
          'SUPERVISOR',
          'MAIN_SUPERVISOR',
          'SCIENTIFIC_SUPERVISOR',
          'STUDY_DIRECTOR',
          'HEAD_OF_UNIT',
          'COURSE_LEADER',
          'REGISTER_HOLDER',
          'STATISTICIAN',
          'REVIEWER',
        ]),
        choice('scope_kind', ['INSTALLATION', 'CENTRE', 'COHORT', 'UNIT', 'TRAINEE']),
        varchar('scope_id', 64, nullable),
        day('valid_from'),
        day('valid_to', nullable),
        instant('created_at'),
      ],
      { index: [['scope_kind', 'scope_id', 'role']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('role_assignment');
    await runner.dropTable('access_token');
    await runner.dropTable('session');
    await runner.dropTable('invitation');
    await runner.dropTable('credential');
    await runner.dropTable('person');
  }
}
