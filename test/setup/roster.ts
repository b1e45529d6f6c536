import { raw, sql } from '../../src/platform/database/sql.js';
import type { Cohort } from '../../src/modules/cohorts/index.js';
import type { TestApp } from './app.js';
import type { TestClient } from './client.js';

/** The header that the office's template has. */
export const HEADER = 'Förnamn;Efternamn;E-post;HSA-id;Klinik;Specialitet;Föreskrift;ST-start;Handledare e-post';
/** A text as the bytes of a file. */
export const base64 = (text: string): string => Buffer.from(text).toString('base64');
const TABLES = ['person', 'enrolment', 'unit', 'role_assignment', 'regulation_choice', 'roster_import'];
let counter = 0;

/** A line of a roster; every call is about somebody new. */
export function line(
  given: {
    email?: string;
    hsaId?: string;
    clinic?: string;
    specialty?: string;
    regulation?: string;
    start?: string;
    supervisor?: string;
  } = {},
): string {
  const n = ++counter;
  return [
    'Eva',
    `Rad${n}`,
    given.email ?? `rad${n}@region.example`,
    given.hsaId ?? '',
    given.clinic ?? 'Kirurgkliniken',
    given.specialty ?? 'Kirurgi',
    given.regulation ?? 'SOSFS 2015:8',
    given.start ?? '2024-02-01',
    given.supervisor ?? '',
  ].join(';');
}

interface Fault {
  line: number;
  column: string | null;
  code: string;
  message: string;
}
/** What looking through a roster answers. */
export interface Preview {
  rows: {
    line: number;
    name: string;
    email: string;
    action: string;
    personExists: boolean;
    clinic: string;
    clinicIsNew: boolean;
    specialty: string;
    regulation: string;
    supervisorEmail: string | null;
    supervisorIsNew: boolean;
  }[];
  newClinics: string[];
  newSupervisors: string[];
  faults: Fault[];
  ignoredColumns: string[];
  rowCount: number;
  canCommit: boolean;
}
/** What reading a roster answers. */
export interface Imported {
  rosterImport: { id: string; rowsRead: number; rowsCreated: number; rowsFaulty: number } | null;
  created: number | null;
  alreadyThere: number | null;
  faults: Fault[];
  userErrors: { code: string; path: string[] | null }[];
}

export const PREVIEW = `query($input: RosterPreviewInput!) { rosterPreview(input: $input) {
  rows { line name email action personExists clinic clinicIsNew specialty regulation supervisorEmail supervisorIsNew }
  newClinics newSupervisors faults { line column code message } ignoredColumns rowCount canCommit } }`;
export const IMPORT = `mutation($input: ImportRosterInput!) { importRoster(input: $input) {
  rosterImport { id rowsRead rowsCreated rowsFaulty } created alreadyThere faults { line column code message } userErrors { code path } } }`;

/** A roster as it is sent. */
export const file = (cohort: Cohort, contentBase64: string): object => ({ cohortId: cohort.id, fileName: 'antagna.csv', contentBase64 });

/** Looks through and reads rosters as one office. */
export class RosterDesk {
  constructor(
    private readonly test: TestApp,
    private readonly office: TestClient,
  ) {}

  /** Looks through a roster. */
  async look(cohort: Cohort, content: string): Promise<Preview> {
    return (await this.office.ask<{ rosterPreview: Preview }>(PREVIEW, { input: file(cohort, content) })).rosterPreview;
  }

  /** Reads a roster. */
  async read(cohort: Cohort, content: string, mode = 'ALL_OR_NOTHING'): Promise<Imported> {
    return (await this.office.ask<{ importRoster: Imported }>(IMPORT, { input: { ...file(cohort, content), mode } })).importRoster;
  }

  /** How many rows the tables have that a roster writes to. */
  counts(): Promise<number[]> {
    return Promise.all(TABLES.map((table) => this.test.db.number(sql`select count(*) as n from ${raw(table)}`)));
  }

  /** What a cohort's trainees look like, without ids. */
  async trainees(cohort: Cohort): Promise<object[]> {
    const query = `query($id: ID!) { enrolments(filter: { cohortId: $id }) { edges { node { state admittedOn trainingStartOn
      person { name email hsaId } unit { name } specialty { id } regulation { designation } regulationHistory { validFrom validTo }
      supporters { role person { name email } } } } } }`;
    const { enrolments } = await this.office.ask<{ enrolments: { edges: { node: object }[] } }>(query, { id: cohort.id });
    return enrolments.edges.map((e) => e.node);
  }
}
