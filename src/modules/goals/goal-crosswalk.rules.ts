/** What the rules need to know of a link between two regulations. */
export interface RuleLink {
  id: string;
  fromGoalId: string;
  toGoalId: string;
  fromPartId: string | null;
  toPartId: string | null;
}

/** An earlier confirmation and the way the crosswalk leads from it to the present regulation, oldest link first. */
export interface Carried<Link, Confirmation> {
  links: Link[];
  confirmation: Confirmation;
}

/** The longest way is 2008 → 2015 → 2021. */
const LONGEST = 3;

/**
 * Earlier confirmations that correspond to a part of the present regulation. They are shown, not counted: who changes regulation
 * has everything certified anew on the forms of the new one.
 */
export function carriedToPart<L extends RuleLink, C>(
  partId: string,
  links: readonly L[],
  earlier: ReadonlyMap<string, C>,
): Carried<L, C>[] {
  return follow((link) => link.toPartId === partId, links, earlier);
}

/** Earlier confirmations that correspond to a goal as a whole, because no single part of it took over what they were for. */
export function carriedToGoal<L extends RuleLink, C>(
  goalId: string,
  links: readonly L[],
  earlier: ReadonlyMap<string, C>,
): Carried<L, C>[] {
  return follow((link) => link.toGoalId === goalId && link.toPartId === null && link.fromPartId !== null, links, earlier);
}

function follow<L extends RuleLink, C>(
  isLast: (link: L) => boolean,
  links: readonly L[],
  earlier: ReadonlyMap<string, C>,
): Carried<L, C>[] {
  const found: Carried<L, C>[] = [];
  let ways = links.filter(isLast).map((link) => [link]);
  for (let length = 1; length <= LONGEST && ways.length > 0; length++) {
    for (const way of ways) {
      const confirmation = earlier.get(way[0]?.fromPartId ?? '');
      if (confirmation !== undefined) found.push({ links: way, confirmation });
    }
    ways = ways.flatMap((way) =>
      links.filter((link) => link.toPartId !== null && link.toPartId === way[0]?.fromPartId).map((link) => [link, ...way]),
    );
  }
  return found;
}
