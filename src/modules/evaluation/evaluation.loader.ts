import { Injectable } from '@nestjs/common';
import { loadMany, loadOne } from '../../platform/graphql/loader.js';
import { EvaluationQueries } from './evaluation.queries.js';

/** The counts of an evaluation, read for all cohorts of a request at once, and only those that are asked for. In scope. */
@Injectable()
export class EvaluationLoader {
  constructor(private readonly queries: EvaluationQueries) {}

  /** Those of the cohorts that the viewer evaluates. */
  readonly evaluated = loadOne((ids, viewer) => this.queries.evaluated(ids, viewer), cohortOf);
  readonly enrolments = loadMany((ids, viewer) => this.queries.enrolments(ids, viewer), cohortOf);
  readonly milestones = loadMany((ids, viewer) => this.queries.milestones(ids, viewer), cohortOf);
  readonly attendance = loadOne((ids, viewer) => this.queries.attendance(ids, viewer), cohortOf);
  readonly support = loadMany((ids, viewer) => this.queries.support(ids, viewer), cohortOf);
  readonly goals = loadOne((ids, viewer) => this.queries.goals(ids, viewer), cohortOf);
  readonly registers = loadMany((ids, viewer) => this.queries.registers(ids, viewer), cohortOf);
  readonly programmeAreas = loadMany((ids, viewer) => this.queries.programmeAreas(ids, viewer), cohortOf);
  readonly specialties = loadMany((ids, viewer) => this.queries.specialties(ids, viewer), cohortOf);
  readonly regions = loadMany((ids, viewer) => this.queries.regions(ids, viewer), cohortOf);
  readonly coachContacts = loadOne((ids, viewer) => this.queries.coachContacts(ids, viewer), cohortOf);
  readonly elements = loadMany((ids, viewer) => this.queries.elements(ids, viewer), cohortOf);
}

function cohortOf(row: { cohortId: string }): string {
  return row.cohortId;
}
