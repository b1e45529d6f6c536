/** Where a point of a chart is drawn. */
export interface ChartPlace {
  place: number;
  x: number;
  y: number;
}

/** A line, a shape or a text of a picture. */
export interface ChartPart {
  role: string;
  kind: string;
  d: string | null;
  x: number | null;
  y: number | null;
  text: string | null;
  anchor: string | null;
}

/** A chart as the server draws it. */
export interface ChartPicture {
  width: number;
  height: number;
  title: string;
  description: string;
  parts: readonly ChartPart[];
  places: readonly ChartPlace[];
}

const STEP = 20;
const NARROWEST = 320;
const WIDEST = 1280;

/** The width that a chart is asked for in a room: in steps, so that a moving edge does not ask for a picture a pixel. */
export function chartWidth(room: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.floor(room / STEP) * STEP));
}

const TITLES = new Set(['TITLE', 'TITLE_SMALL']);
/** From the base line of the title down to where the rest begins, in px. */
const BELOW_TITLE = 4;

/** The parts without the title, and from where they begin: for a chart under a heading that says the same. */
export function untitled({ parts }: Pick<ChartPicture, 'parts'>): { parts: ChartPart[]; top: number } {
  const titles = parts.filter(({ role }) => TITLES.has(role));
  return {
    parts: parts.filter((part) => !titles.includes(part)),
    top: titles.length === 0 ? 0 : Math.max(...titles.map(({ y }) => y ?? 0)) + BELOW_TITLE,
  };
}

/** The place nearest to a distance from the left; null when nothing is drawn. */
export function nearestPlace(places: readonly ChartPlace[], x: number): number | null {
  let best: ChartPlace | null = null;
  for (const one of places) if (best === null || Math.abs(one.x - x) < Math.abs(best.x - x)) best = one;
  return best?.place ?? null;
}

/** Where a key leads from a place among so many; null for a key that leads nowhere. From nowhere the first step is to the last point. */
export function placeAfter(key: string, from: number | null, count: number): number | null {
  const steps: Partial<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 12,
    PageDown: -12,
  };
  if (count === 0) return null;
  if (key === 'Home') return 1;
  if (key === 'End') return count;
  const step = steps[key];
  if (step === undefined) return null;
  return from === null ? count : Math.min(count, Math.max(1, from + step));
}
