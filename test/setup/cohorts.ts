/** What the office fills in for a round; only what a test cares about is given. */
export const round = (given: object = {}): object => ({
  centreId: 'QRC',
  track: 'IMPROVEMENT',
  templateId: 'qi-standard@1',
  name: 'Förbättring våren 2027',
  capacity: 25,
  startsOn: '2027-02-01',
  endsOn: '2027-12-15',
  attendancePercent: 80,
  ...given,
});

/** A cohort as a mutation answers it. */
export interface SeenCohort {
  cohort: { id: string; version: number; state: string };
}
