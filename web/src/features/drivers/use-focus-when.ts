import { useCallback, useEffect, useState } from 'react';
import { allRows, type DriverRow } from './driver-rows';

/** Where the focus is to go once the list shows what was changed. */
interface Wish {
  selector: string;
  /** The box whose change is waited for. */
  id: string;
  /** The least version that shows the change; null when the box is to be gone, 0 when nothing is waited for. */
  version: number | null;
}

/** Sets the focus. See {@link useFocusWhen}. */
export type FocusWhen = (selector: string, id: string, version: number | null) => void;

/**
 * Moves the focus when the list shows a change: a box that moves loses the focus on its way, and one that is gone has none. What is asked
 * for is found by its selector at that time.
 */
export function useFocusWhen(rows: readonly DriverRow[]): FocusWhen {
  const [wish, setWish] = useState<Wish | null>(null);
  useEffect(() => {
    if (!wish) return;
    const box = allRows(rows).find((row) => row.box.id === wish.id)?.box;
    const shown = wish.version === null ? !box : wish.version === 0 || (box?.version ?? 0) >= wish.version;
    if (!shown) return;
    setWish(null);
    document.querySelector<HTMLElement>(wish.selector)?.focus();
  }, [rows, wish]);
  return useCallback((selector, id, version) => setWish({ selector, id, version }), []);
}

/** The selector of a box of the list. */
export const boxAt = (id: string): string => `[data-driver="${id}"]`;
/** The selector of its menu. */
export const menuAt = (id: string): string => `${boxAt(id)} .drivers-menu`;
/** The selector of its button to change it. */
export const editAt = (id: string): string => `${boxAt(id)} .drivers-edit`;
/** The selector of the button that adds a kind of box under one, or under the aim. */
export const addAt = (parentId: string | null, kind: string): string => `[data-add="${kind} ${parentId ?? ''}"]`;
/** The selector of the aim. */
export const AIM_AT = '.drivers-aim';
