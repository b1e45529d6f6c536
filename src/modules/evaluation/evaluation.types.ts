import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Cohort, MilestoneDefinition } from '../cohorts/index.js';
import { WithdrawalReason } from '../enrolments/index.js';
import { ProgrammeArea, Region, Register, Specialty } from '../organisations/index.js';

@ObjectType({ description: 'A figure with the number it rests on.' })
export class Figure {
  @Field(() => Float, { nullable: true, description: 'The value; null, never 0, when it rests on nothing or was not reached.' })
  value: number | null;

  @Field(() => Int, { description: 'On how many people, projects or requests it rests.' })
  n: number;

  @Field(() => Int, { description: 'Out of how many.' })
  of: number;
}

@ObjectType({ description: 'Places and how many wanted them.' })
export class PlacesEvaluation {
  @Field(() => Int, { description: 'Number of places.' })
  capacity: number;

  @Field(() => Int, { description: 'Number of applicants, as the office reported it or else as counted.' })
  applicants: number;

  @Field(() => Int, { description: 'How many were given a place, those who left later among them.' })
  admitted: number;

  @Field(() => Figure, { description: 'Applicants for each place.' })
  applicantsPerPlace: Figure;
}

@ObjectType({ description: 'How many completed the round.' })
export class CompletionEvaluation {
  @Field(() => Int, { description: 'How many completed it.' })
  completed: number;

  @Field(() => Int, { description: 'How many were given a place.' })
  admitted: number;

  @Field(() => Figure, { description: 'Completed of those given a place, 0-1.' })
  share: Figure;
}

@ObjectType({ isAbstract: true })
abstract class GroupCount {
  @Field(() => Int, { nullable: true, description: 'How many; null when the group is too small to be shown to the viewer.' })
  n: number | null;

  @Field(() => Boolean, { description: 'True when the number is withheld because the group, or one beside it, is too small.' })
  smallGroup: boolean;
}

@ObjectType({ description: 'How many left for one reason.' })
export class WithdrawalCount extends GroupCount {
  @Field(() => WithdrawalReason, { nullable: true, description: 'The reason; null when none is recorded.' })
  reason: WithdrawalReason | null;
}

@ObjectType({ description: 'How many trainees of one specialty.' })
export class SpecialtyCount extends GroupCount {
  @Field(() => Specialty, { nullable: true, description: 'The specialty.' })
  specialty: Specialty | null;

  specialtyId: string;
}

@ObjectType({ description: 'How many trainees of one region.' })
export class RegionCount extends GroupCount {
  @Field(() => Region, { nullable: true, description: 'The region of the unit; null when it is not known.' })
  region: Region | null;

  regionId: string | null;
}

@ObjectType({ description: 'How many left the round, and why.' })
export class WithdrawalEvaluation {
  @Field(() => Int, { description: 'How many left.' })
  n: number;

  @Field(() => Figure, { description: 'Those who left, of those given a place, 0-1.' })
  share: Figure;

  @Field(() => [WithdrawalCount], { description: 'By reason.' })
  byReason: WithdrawalCount[];
}

@ObjectType({ description: 'How long it took to reach one milestone, counted from the first day of the round.' })
export class MilestoneTiming {
  @Field(() => MilestoneDefinition, { nullable: true, description: 'The milestone, as the plan describes it.' })
  milestone: MilestoneDefinition | null;

  @Field(() => Int, { description: 'How many were given a place and so were to reach it.' })
  n: number;

  @Field(() => Int, { description: 'How many have it approved.' })
  reached: number;

  @Field(() => Int, { description: 'How many have not: counted as open until today, or until they left.' })
  open: number;

  @Field(() => Figure, { description: 'Days until half of them had it approved (Kaplan-Meier); null when half have not.' })
  medianDays: Figure;

  @Field(() => Figure, { description: 'Days until a quarter had it approved (Kaplan-Meier).' })
  lowerQuartileDays: Figure;

  @Field(() => Figure, { description: 'Days until three quarters had it approved (Kaplan-Meier).' })
  upperQuartileDays: Figure;
}

@ObjectType({ description: 'Attendance of those who take part or completed the round.' })
export class AttendanceEvaluation {
  @Field(() => Int, { description: 'How many trainees.' })
  n: number;

  @Field(() => Int, { description: 'Seminars held or to be held.' })
  planned: number;

  @Field(() => Int, { description: 'Seminars held.' })
  held: number;

  @Field(() => Figure, { description: 'Mean share of the planned seminars that a trainee has attended, 0-1.' })
  meanShareOfPlanned: Figure;

  @Field(() => Figure, { description: 'Mean share of the held seminars that a trainee has attended, 0-1.' })
  meanShareOfHeld: Figure;

  @Field(() => Figure, { description: 'Share of the trainees who have attended as much as the cohort asks for, 0-1.' })
  reachedThreshold: Figure;

  @Field(() => Figure, { description: 'Share of the trainees who can no longer reach what the cohort asks for, 0-1.' })
  unreachable: Figure;
}

@ObjectType({ description: 'How many support requests in one area.' })
export class SupportAreaCount {
  areaId: string;

  @Field(() => Int, { description: 'How many requests.' })
  n: number;
}

@ObjectType({ description: 'Project support.' })
export class SupportEvaluation {
  @Field(() => Int, { description: 'How many requests.' })
  requests: number;

  @Field(() => Int, { description: 'How many have had a first answer.' })
  answered: number;

  @Field(() => Int, { description: 'How many are neither done nor cancelled.' })
  open: number;

  @Field(() => Figure, {
    description: 'Days until half of the requests had a first answer (Kaplan-Meier; those without one count as waiting).',
  })
  medianDaysToFirstAnswer: Figure;

  @Field(() => [SupportAreaCount], { description: 'By area, most first.' })
  byArea: SupportAreaCount[];
}

@ObjectType({ description: 'Goals of the trainees, each under their own regulation.' })
export class GoalsEvaluation {
  @Field(() => Int, { description: 'How many were given a place and follow a recorded regulation.' })
  n: number;

  @Field(() => Int, { description: 'How many requirements and activities are confirmed.' })
  partsConfirmed: number;

  @Field(() => Figure, { description: 'Confirmed of all requirements and activities that the trainees need, 0-1.' })
  partsShare: Figure;

  @Field(() => Figure, { description: 'Share of the trainees whose goal is complete, 0-1.' })
  goalsComplete: Figure;
}

@ObjectType({ description: 'How many projects use one register.' })
export class RegisterCount {
  @Field(() => Register, { nullable: true, description: 'The register.' })
  register: Register | null;

  registerId: string;

  @Field(() => Int, { description: 'How many projects.' })
  n: number;
}

@ObjectType({ description: 'How many projects in one programme area.' })
export class ProgrammeAreaCount {
  @Field(() => ProgrammeArea, { nullable: true, description: 'The programme area.' })
  programmeArea: ProgrammeArea | null;

  programmeAreaId: string;

  @Field(() => Int, { description: 'How many projects.' })
  n: number;
}

@ObjectType({ description: 'Talks with the coach, as the trainees logged them.' })
export class CoachContactEvaluation {
  @Field(() => Int, { description: 'How many trainees were given a place.' })
  n: number;

  @Field(() => Int, { description: 'How many talks.' })
  contacts: number;

  @Field(() => Figure, { description: 'Talks for each trainee.' })
  perTrainee: Figure;
}

/** The evaluation of one cohort. Every part is worked out only when it is asked for. */
@ObjectType({ description: 'The evaluation of one cohort. The definitions are the same for every cohort; every figure carries its n.' })
export class CohortEvaluation {
  @Field(() => Cohort, { description: 'The cohort; those never run or stopped show it in their state.' })
  cohort: Cohort;
}
