import { say, type Language } from '../../platform/i18n/i18n.js';
import { diagramLayout, type DiagramLayout } from './diagram-layout.rules.js';
import type { PictureWords } from './diagram-svg.rules.js';
import type { DriverKind, DriverNode } from './driver.entities.js';
import { driverTree } from './driver-tree.rules.js';

/** The project whose diagram is drawn. */
interface DrawnProject {
  title: string;
  aim: string | null;
}

/** A driver diagram as a picture for a width, with all of it in words, in the language of the reader. */
export function driverPicture(
  language: Language,
  { title, aim }: DrawnProject,
  nodes: readonly DriverNode[],
  width: number,
): DiagramLayout & PictureWords {
  const tree = driverTree(nodes);
  const goal = aim ?? say(language, 'driverPicture.NO_AIM');
  const told = (number: string, { kind, text }: { kind: DriverKind; text: string }): string =>
    `${number} ${say(language, `driverPicture.${kind}`)}: ${text}`;
  const lines = tree.flatMap(({ driver, secondaryDrivers, changeIdeas }, i) => [
    told(`${i + 1}`, driver),
    ...secondaryDrivers.flatMap((secondary, j) => [
      told(`${i + 1}.${j + 1}`, secondary.driver),
      ...secondary.changeIdeas.map((idea, k) => told(`${i + 1}.${j + 1}.${k + 1}`, idea)),
    ]),
    ...changeIdeas.map((idea, k) => told(`${i + 1}.${secondaryDrivers.length + k + 1}`, idea)),
  ]);
  return {
    ...diagramLayout(goal, tree, width),
    title: say(language, 'driverPicture.TITLE', { project: title }),
    description: [`${say(language, 'driverPicture.AIM')}: ${goal}`, ...lines].join('\n'),
  };
}
