/** A record as it is kept. */
export type Row = Readonly<Record<string, unknown>>;

/** What an id stands for. The title of a milestone is kept in all languages, as JSON. */
export interface NamedRow {
  id: string;
  name: string;
}

/** Everything that is kept about one person, table by table. */
export interface MyRecords {
  at: Date;
  person: readonly Row[];
  roles: readonly Row[];
  sessions: readonly Row[];
  accessTokens: readonly Row[];
  regulations: readonly Row[];
  enrolments: readonly Row[];
  projects: readonly Row[];
  projectRegisters: readonly Row[];
  projectMembers: readonly Row[];
  ethicsDecisions: readonly Row[];
  log: readonly Row[];
  driverNodes: readonly Row[];
  driverMeasures: readonly Row[];
  cycles: readonly Row[];
  cycleMeasures: readonly Row[];
  cycleSteps: readonly Row[];
  milestones: readonly Row[];
  submissions: readonly Row[];
  evidence: readonly Row[];
  answers: readonly Row[];
  steps: readonly Row[];
  attendance: readonly Row[];
  supportRequests: readonly Row[];
  supportMessages: readonly Row[];
  confirmations: readonly Row[];
  nudges: readonly Row[];
  names: readonly NamedRow[];
}

/** The file that a person gets. */
export type MyData = Record<string, unknown>;

/** What nobody reads, not even the person: secrets and what only serves searching. */
const LEFT_OUT: ReadonlySet<string> = new Set(['tokenHash', 'searchName', 'searchTitle', 'standingKey', 'batchId']);

/** Everything about one person, each record under what it belongs to, with names beside the ids of other people and things. */
export function gathered(records: MyRecords): MyData {
  const names = new Map(records.names.map(({ id, name }) => [id, nameOf(name)]));
  const shown = (row: Row): Row => shownRow(row, names);
  const of = (rows: readonly Row[], key: string, id: unknown): Row[] => rows.filter((row) => row[key] === id);
  const milestone = (m: Row): Row => ({
    ...shown(m),
    submissions: of(records.submissions, 'milestoneId', m['id']).map((s) => ({
      ...shown(s),
      evidence: of(records.evidence, 'submissionId', s['id']).map(shown),
      criterionAnswers: of(records.answers, 'submissionId', s['id']).map(shown),
    })),
    history: of(records.steps, 'milestoneId', m['id']).map(shown),
  });
  const driverNode = (n: Row): Row => ({ ...shown(n), measures: of(records.driverMeasures, 'nodeId', n['id']).map(measureIdOf) });
  const cycle = (c: Row): Row => ({
    ...shown(c),
    measures: of(records.cycleMeasures, 'cycleId', c['id']).map(measureIdOf),
    cycleSteps: of(records.cycleSteps, 'cycleId', c['id']).map(shown),
  });
  const project = (p: Row): Row => ({
    ...shown(p),
    registers: of(records.projectRegisters, 'projectId', p['id']).map((row) => row['registerId']),
    members: of(records.projectMembers, 'projectId', p['id']).map(shown),
    ethicsDecisions: of(records.ethicsDecisions, 'projectId', p['id']).map(shown),
    log: of(records.log, 'projectId', p['id']).map(shown),
    driverNodes: of(records.driverNodes, 'projectId', p['id']).map(driverNode),
    cycles: of(records.cycles, 'projectId', p['id']).map(cycle),
  });
  const request = (r: Row): Row => ({ ...shown(r), messages: of(records.supportMessages, 'requestId', r['id']).map(shown) });
  const requests = new Set(records.supportRequests.map((r) => r['id']));
  const [person] = records.person;
  return {
    writtenAt: records.at,
    person: person ? shown(person) : null,
    roles: records.roles.map(shown),
    sessions: records.sessions.map(shown),
    accessTokens: records.accessTokens.map(shown),
    regulations: records.regulations.map(shown),
    enrolments: records.enrolments.map((e) => ({
      ...shown(e),
      project: of(records.projects, 'enrolmentId', e['id']).map(project)[0] ?? null,
      milestones: of(records.milestones, 'enrolmentId', e['id']).map(milestone),
      attendance: of(records.attendance, 'enrolmentId', e['id']).map(shown),
      supportRequests: of(records.supportRequests, 'enrolmentId', e['id']).map(request),
      nudges: of(records.nudges, 'enrolmentId', e['id']).map(shown),
    })),
    confirmations: records.confirmations.map(shown),
    messagesElsewhere: records.supportMessages.filter((m) => !requests.has(m['requestId'])).map(shown),
  };
}

const measureIdOf = (row: Row): unknown => row['measureId'];

function shownRow(row: Row, names: ReadonlyMap<string, unknown>): Row {
  const cells = Object.entries(row).flatMap(([key, value]): [string, unknown][] => {
    if (LEFT_OUT.has(key)) return [];
    const name = key !== 'id' && /Id$/.test(key) && typeof value === 'string' ? names.get(value) : undefined;
    return name === undefined
      ? [[key, value]]
      : [
          [key, value],
          [key.replace(/Id$/, 'Name'), name],
        ];
  });
  return Object.fromEntries(cells);
}

function nameOf(name: string): unknown {
  return name.startsWith('{') ? (JSON.parse(name) as unknown) : name;
}
