/** The page of a kind of record. */
const PAGES: Partial<Record<string, string>> = {
  Cohort: '/cohorts',
  Enrolment: '/trainees',
  Milestone: '/milestones',
  Person: '/people',
  Project: '/projects',
  Seminar: '/seminars',
  SupportRequest: '/support',
};

/** Where a record of the trail can be seen; null for those without a page of their own. */
export function recordPath(entity: string, id: string): string | null {
  const page = PAGES[entity];
  return page === undefined ? null : `${page}/${id}`;
}
