import { civilDate, daysBetween } from '../../platform/time/clock.js';
import { addWorkingDays } from './working-days.rules.js';

/** What of a request its days are counted from. */
export interface SupportDays {
  createdAt: Date;
  firstAnsweredAt: Date | null;
  closedAt: Date | null;
}

/** Calendar days from the question to the first answer; null while there is none. */
export function daysToFirstAnswer(request: SupportDays): number | null {
  return request.firstAnsweredAt === null ? null : daysBetween(civilDate(request.createdAt), civilDate(request.firstAnsweredAt));
}

/** Calendar days from the question until it was done or cancelled, or until today. */
export function daysOpen(request: SupportDays, today: string): number {
  return daysBetween(civilDate(request.createdAt), request.closedAt === null ? today : civilDate(request.closedAt));
}

/** The last day on which a first answer keeps the promise of the area. */
export function firstAnswerDueOn(request: SupportDays, workingDays: number): string {
  return addWorkingDays(civilDate(request.createdAt), workingDays);
}

/** True when the first answer came, or is still missing, after its day. A request that ended unanswered is judged by the day it ended. */
export function isLate(request: SupportDays, workingDays: number, today: string): boolean {
  const end = request.firstAnsweredAt ?? request.closedAt;
  return (end === null ? today : civilDate(end)) > firstAnswerDueOn(request, workingDays);
}
