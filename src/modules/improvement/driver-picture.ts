import { say, type Language } from '../../platform/i18n/i18n.js';
import type { PdsaCycle } from './cycle.entities.js';
import { cycleStanding } from './cycle.words.js';
import { diagramLayout, type DiagramLayout, type DrawnDriver } from './diagram-layout.rules.js';
import type { PictureWords } from './diagram-svg.rules.js';
import type { DriverNode } from './driver.entities.js';
import { driverTree, type DriverPlace } from './driver-tree.rules.js';

/** The project whose diagram is drawn. */
interface DrawnProject {
  title: string;
  aim: string | null;
}

/** A box with what follows it. */
export interface FollowedDriver extends DriverPlace, Pick<DriverNode, 'text'> {
  /** By number. */
  cycles: readonly Pick<PdsaCycle, 'number' | 'title' | 'state' | 'decision'>[];
  measures: readonly { name: string }[];
}

/** So many cycles are drawn in a box, the latest; all of them stand in the words. */
const MOST_CYCLES = 5;

/** A driver diagram as a picture for a width, with all of it in words, in the language of the reader. */
export function driverPicture(
  language: Language,
  { title, aim }: DrawnProject,
  nodes: readonly FollowedDriver[],
  width: number,
): DiagramLayout & PictureWords {
  const goal = aim ?? say(language, 'driverPicture.NO_AIM');
  const tree = driverTree(nodes.map((node) => ({ ...node, notes: notesOf(language, node) })));
  const lines = tree.flatMap(({ driver, secondaryDrivers, changeIdeas }, i) => [
    ...told(language, `${i + 1}`, driver),
    ...secondaryDrivers.flatMap((secondary, j) => [
      ...told(language, `${i + 1}.${j + 1}`, secondary.driver),
      ...secondary.changeIdeas.flatMap((idea, k) => told(language, `${i + 1}.${j + 1}.${k + 1}`, idea)),
    ]),
    ...changeIdeas.flatMap((idea, k) => told(language, `${i + 1}.${secondaryDrivers.length + k + 1}`, idea)),
  ]);
  return {
    ...diagramLayout(goal, tree, width),
    title: say(language, 'driverPicture.TITLE', { project: title }),
    description: [`${say(language, 'driverPicture.AIM')}: ${goal}`, ...lines].join('\n'),
  };
}

/** What stands below the text of a box: its cycles by number and state, its measures by name. */
function notesOf(language: Language, { cycles, measures }: FollowedDriver): DrawnDriver['notes'] {
  const earlier = Math.max(0, cycles.length - MOST_CYCLES);
  return [
    ...(earlier > 0 ? [say(language, 'driverPicture.EARLIER', { count: earlier })] : []),
    ...cycles.slice(earlier).map((cycle) => `PDSA ${cycle.number} ${cycleStanding(language, cycle)}`),
    ...measures.map(({ name }) => say(language, 'driverPicture.MEASURE', { name })),
  ];
}

/** A box in words, and below it what follows it. */
function told(language: Language, number: string, { kind, text, cycles, measures }: FollowedDriver): string[] {
  return [
    `${number} ${say(language, `driverPicture.${kind}`)}: ${text}`,
    ...cycles.map((cycle) => `– PDSA ${cycle.number}: ${cycle.title} (${cycleStanding(language, cycle)})`),
    ...measures.map(({ name }) => `– ${say(language, 'driverPicture.MEASURE', { name })}`),
  ];
}
