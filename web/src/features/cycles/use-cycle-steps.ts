import { useCallback, useEffect, useMemo, useRef } from 'react';
import { sortErrors, useSubmit, type FieldError } from '../../lib/use-submit';
import { beginCycleDocument, closeCycleDocument, recallCycleDocument, studyCycleDocument } from './cycle-changes.graphql';
import type { Cycle } from './cycle.graphql';

/** The steps that need nothing but the cycle itself; opening again needs a reason. */
export type PlainAction = 'BEGIN' | 'RECALL' | 'STUDY' | 'CLOSE';

/** A cycle's way through its steps. */
export interface CycleSteps {
  /** Takes a step. Resolves to the version it has now; null when it was refused. */
  take: (action: PlainAction, version: number) => Promise<number | null>;
  busy: boolean;
  /** Why a step was not taken. */
  refused: { errors: FieldError[]; at: (path: string) => string | undefined; others: (shown?: readonly string[]) => FieldError[] };
  /** Moves the focus to the element with this id as soon as it is there and can take it; null: to none. */
  focusNext: (id: string | null) => void;
  /** Tries to move the focus where it is wanted. */
  focusNow: () => void;
}

/** Takes the steps of a cycle; its state outlives the forms, which are made anew when what they were begun from has changed. */
export function useCycleSteps({ id, version }: Pick<Cycle, 'id' | 'version'>): CycleSteps {
  const begin = useSubmit(beginCycleDocument);
  const recall = useSubmit(recallCycleDocument);
  const study = useSubmit(studyCycleDocument);
  const close = useSubmit(closeCycleDocument);
  const wanted = useRef<string | null>(null);
  const focusNow = useCallback(() => {
    const element = wanted.current === null ? null : document.getElementById(wanted.current);
    element?.focus();
    if (element && document.activeElement === element) wanted.current = null;
  }, []);
  useEffect(focusNow, [version, focusNow]);
  const all = [begin, recall, study, close];
  const take = async (action: PlainAction, expectedVersion: number): Promise<number | null> => {
    for (const one of all) one.clear();
    const { submit } = { BEGIN: begin, RECALL: recall, STUDY: study, CLOSE: close }[action];
    const done = await submit({ input: { cycleId: id, expectedVersion } });
    return done?.cycle?.version ?? null;
  };
  const errors = all.find((one) => one.errors.length > 0)?.errors ?? NONE;
  const refused = useMemo(() => sortErrors(errors), [errors]);
  const focusNext = useCallback((element: string | null) => {
    wanted.current = element;
  }, []);
  return { take, busy: all.some(({ busy }) => busy), refused, focusNext, focusNow };
}

const NONE: FieldError[] = [];
