import { firstLines, FONT_SIZE, NOTE_SIZE, wrapText } from './diagram-text.rules.js';
import type { PrimaryBranch } from './driver-tree.rules.js';

/** What a box of the picture is, from left to right. */
export type DiagramLevel = 'AIM' | 'PRIMARY' | 'SECONDARY' | 'CHANGE_IDEA';

/** What the picture needs to know of a driver or an idea. */
export interface DrawnDriver {
  id: string;
  text: string;
  /** What follows it, a sentence each: cycles and measures. */
  notes: readonly string[];
}

/** A box of the picture, in pixels from the upper left corner. */
export interface DiagramBox {
  /** The driver or the idea; null for the aim. */
  driverId: string | null;
  level: DiagramLevel;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The text, wrapped to the box. */
  lines: string[];
  /** Below it in smaller letters: what follows it, wrapped to the box. */
  notes: string[];
}

/** A line from a box to one that stands under it. */
export interface DiagramConnector {
  /** As the attribute `d` of an SVG path. */
  d: string;
}

/** The picture of a diagram. */
export interface DiagramLayout {
  width: number;
  height: number;
  boxes: DiagramBox[];
  connectors: DiagramConnector[];
}

/** From this width on the levels stand beside each other; below it, as on a phone, they stand under each other. */
export const COLUMNS_FROM = 640;
/** Height of a line of text. */
export const LINE_HEIGHT = 18;
/** Height of a line of smaller letters. */
export const NOTE_HEIGHT = 16;
/** Room between the text of a box and the smaller letters. */
export const NOTE_GAP = 3;
/** Room between the edge of a box and its text. */
export const PADDING = 10;

/** So many lines of each note; the words beside the picture have all of it. */
const NOTE_LINES = 2;
const MARGIN = 8;
const ROW_GAP = 12;
const COLUMN_GAP = 32;
const INDENT = 18;
const LEVELS: readonly DiagramLevel[] = ['AIM', 'PRIMARY', 'SECONDARY', 'CHANGE_IDEA'];

interface Branch {
  driverId: string | null;
  level: DiagramLevel;
  text: string;
  notes: readonly string[];
  children: Branch[];
}

/** Lays a diagram out for a width in pixels: every box large enough for its text, none over another. */
export function diagramLayout(aim: string, primaries: readonly PrimaryBranch<DrawnDriver>[], width: number): DiagramLayout {
  const root: Branch = { driverId: null, level: 'AIM', text: aim, notes: [], children: primaries.map(primaryBranch) };
  return width < COLUMNS_FROM ? stacked(root, width) : inColumns(root, width);
}

function primaryBranch({ driver, secondaryDrivers, changeIdeas }: PrimaryBranch<DrawnDriver>): Branch {
  const secondary = secondaryDrivers.map((s) => branch('SECONDARY', s.driver, s.changeIdeas.map(idea)));
  return branch('PRIMARY', driver, [...secondary, ...changeIdeas.map(idea)]);
}

const idea = (driver: DrawnDriver): Branch => branch('CHANGE_IDEA', driver, []);

function branch(level: DiagramLevel, { id, text, notes }: DrawnDriver, children: Branch[]): Branch {
  return { driverId: id, level, text, notes, children };
}

/** Levels beside each other: what stands under a box stands to the right of it, the box in the middle of its height. */
function inColumns(root: Branch, width: number): DiagramLayout {
  const used = LEVELS.filter((level) => hasLevel(root, level));
  const boxWidth = (width - 2 * MARGIN - COLUMN_GAP * (used.length - 1)) / used.length;
  const layout: DiagramLayout = { width, height: 0, boxes: [], connectors: [] };
  const place = (one: Branch, top: number): { box: DiagramBox; bottom: number } => {
    const box = boxOf(one, MARGIN + used.indexOf(one.level) * (boxWidth + COLUMN_GAP), top, boxWidth);
    layout.boxes.push(box);
    let next = top;
    const children = one.children.map((child) => {
      const placed = place(child, next);
      next = placed.bottom + ROW_GAP;
      return placed.box;
    });
    const bottom = Math.max(top + box.height, next - ROW_GAP);
    const moved = (bottom - top - box.height) / 2;
    box.y = round(top + moved);
    layout.connectors.push(...children.map((child) => curve(box, child)));
    return { box, bottom };
  };
  layout.height = Math.ceil(place(root, MARGIN).bottom + MARGIN);
  return layout;
}

/** Levels under each other, each further in. */
function stacked(root: Branch, width: number): DiagramLayout {
  const layout: DiagramLayout = { width, height: MARGIN, boxes: [], connectors: [] };
  const place = (one: Branch, depth: number): DiagramBox => {
    const x = MARGIN + depth * INDENT;
    const box = boxOf(one, x, layout.height, width - MARGIN - x);
    layout.boxes.push(box);
    layout.height += box.height + ROW_GAP;
    layout.connectors.push(...one.children.map((child) => elbow(box, place(child, depth + 1))));
    return box;
  };
  place(root, 0);
  layout.height = Math.ceil(layout.height - ROW_GAP + MARGIN);
  return layout;
}

function hasLevel(one: Branch, level: DiagramLevel): boolean {
  return one.level === level || one.children.some((child) => hasLevel(child, level));
}

function boxOf({ driverId, level, text, notes: told }: Branch, x: number, y: number, width: number): DiagramBox {
  const room = width - 2 * PADDING;
  const lines = wrapText(text, room);
  const notes = told.flatMap((note) => firstLines(note, room, NOTE_SIZE, NOTE_LINES));
  const below = notes.length === 0 ? 0 : notes.length * NOTE_HEIGHT + NOTE_GAP;
  const height = lines.length * LINE_HEIGHT + below + 2 * PADDING - (LINE_HEIGHT - FONT_SIZE);
  return { driverId, level, x: round(x), y: round(y), width: round(width), height, lines, notes };
}

function curve(from: DiagramBox, to: DiagramBox): DiagramConnector {
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2].map(round) as [
    number,
    number,
    number,
    number,
  ];
  // Bends right after the box it leaves: at the height of the box it leads to, a column that it passes is free.
  const bend = round(x1 + COLUMN_GAP / 2);
  return { d: `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${round(x1 + COLUMN_GAP)} ${y2}H${x2}` };
}

function elbow(from: DiagramBox, to: DiagramBox): DiagramConnector {
  return { d: `M${round(from.x + INDENT / 2)} ${round(from.y + from.height)}V${round(to.y + to.height / 2)}H${round(to.x)}` };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
