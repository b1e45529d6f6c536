/** What the list needs to know of a box. */
export interface PlacedBox {
  id: string;
  version: number;
  kind: string;
  text: string;
  position: number;
  viewerCan: { add: readonly string[] };
}

/** A box of the list: its number, what stands beside it and under it. */
export interface DriverRow<Box extends PlacedBox = PlacedBox> {
  box: Box;
  /** As in the picture's words: “1.2”. */
  number: string;
  parentId: string | null;
  /** The boxes of the same kind under the same parent, in order, itself among them. */
  beside: readonly Box[];
  under: DriverRow<Box>[];
}

/** A driver with its change ideas, as the server tells it. */
interface Branch<Box> {
  driver: Box;
  changeIdeas: readonly Box[];
}

/** A primary driver with what stands under it. */
type Primary<Box> = Branch<Box> & { secondaryDrivers: readonly Branch<Box>[] };

/** The diagram as rows under rows: under a primary driver its secondary drivers stand first, then ideas of its own. */
export function rowsOf<Box extends PlacedBox>(primaries: readonly Primary<Box>[]): DriverRow<Box>[] {
  const drivers = primaries.map(({ driver }) => driver);
  return primaries.map(({ driver, secondaryDrivers, changeIdeas }, i) => {
    const number = String(i + 1);
    const secondary = secondaryDrivers.map((one) => one.driver);
    const branches = secondaryDrivers.map((branch, j): DriverRow<Box> => {
      const at = `${number}.${j + 1}`;
      return { box: branch.driver, number: at, parentId: driver.id, beside: secondary, under: ideas(branch, at, 0) };
    });
    const under = [...branches, ...ideas({ driver, changeIdeas }, number, branches.length)];
    return { box: driver, number, parentId: null, beside: drivers, under };
  });
}

function ideas<Box extends PlacedBox>({ driver, changeIdeas }: Branch<Box>, number: string, before: number): DriverRow<Box>[] {
  return changeIdeas.map((box, i) => ({
    box,
    number: `${number}.${before + i + 1}`,
    parentId: driver.id,
    beside: changeIdeas,
    under: [],
  }));
}

/** A row with everything under it, the row first. */
export function withUnder<Box extends PlacedBox>(row: DriverRow<Box>): DriverRow<Box>[] {
  return [row, ...row.under.flatMap(withUnder)];
}

/** All rows, from the top down. */
export const allRows = <Box extends PlacedBox>(rows: readonly DriverRow<Box>[]): DriverRow<Box>[] => rows.flatMap(withUnder);

/** The place to ask for so that a box passes the one before or after it among its like; null at the end. */
export function placeBeyond({ box, beside }: DriverRow, step: -1 | 1): number | null {
  return beside[beside.findIndex(({ id }) => id === box.id) + step]?.position ?? null;
}

/** Where else a box may stand: those that take its kind, but the one it stands under. */
export function otherPlaces<Box extends PlacedBox>(rows: readonly DriverRow<Box>[], { box, parentId }: DriverRow<Box>): DriverRow<Box>[] {
  return allRows(rows).filter((row) => row.box.id !== parentId && row.box.viewerCan.add.includes(box.kind));
}

/** Where one is when a box is gone: at the one after it, the one before it or the one it stood under; null when none is left. */
export function nextTo({ box, beside, parentId }: DriverRow): string | null {
  const at = beside.findIndex(({ id }) => id === box.id);
  return (beside[at + 1] ?? beside[at - 1])?.id ?? parentId;
}
