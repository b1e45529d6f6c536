import { mutation, query, type Row } from './row.js';
import type { Scene } from './scene.js';

const STAFF = 'supervisor coach courseLeader office director head';
const READERS = `ok: trainee ${STAFF}; hidden: *`;
const TRAINEE = `ok: trainee; forbidden: ${STAFF}; hidden: *`;

const cycle = (s: Scene): object => ({ cycleId: s.cycle.id, expectedVersion: 1 });
const box = (s: Scene): object => ({ driverNodeId: s.idea.id, expectedVersion: 1 });

/** PDSA cycles and the driver diagram: everybody who reaches the trainee reads, the trainee alone writes. */
export const IMPROVEMENT_ROWS: readonly Row[] = [
  query(
    'pdsaCycle',
    READERS,
    'query($id: ID!) { pdsaCycle(id: $id) { title prediction changeIdea { text } project { driverDiagram { primaryDrivers { driver { text } } } } } }',
    (s) => ({ id: s.cycle.id }),
  ),
  query(
    'driverDiagramFile',
    READERS,
    'query($id: ID!) { driverDiagramFile(projectId: $id, format: SVG) { fileName mediaType contentBase64 } }',
    (s) => ({ id: s.project.id }),
  ),
  mutation('planCycle', TRAINEE, (s) => ({ projectId: s.project.id, title: 'Larm kvällstid' })),
  mutation('updateCycle', TRAINEE, (s) => ({ ...cycle(s), done: 'Larmade i en vecka.' })),
  mutation('beginCycle', TRAINEE, cycle),
  mutation('recallCycle', TRAINEE, cycle),
  mutation('studyCycle', TRAINEE, cycle),
  mutation('closeCycle', TRAINEE, cycle),
  mutation('reopenCycle', TRAINEE, (s) => ({ ...cycle(s), reason: 'Fel siffra.' })),
  mutation('removeCycle', TRAINEE, cycle),
  mutation('restoreCycle', TRAINEE, cycle),
  mutation('startNextCycle', TRAINEE, (s) => ({ previousCycleId: s.cycle.id })),
  mutation('addDriverNode', TRAINEE, (s) => ({ projectId: s.project.id, kind: 'PRIMARY', text: 'Kunskap' })),
  mutation('updateDriverNode', TRAINEE, (s) => ({ ...box(s), text: 'Larm från ambulansen' })),
  mutation('moveDriverNode', TRAINEE, box),
  mutation('removeDriverNode', TRAINEE, box),
  mutation('restoreDriverNode', TRAINEE, box),
];
