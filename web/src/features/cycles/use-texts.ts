import { useEffect } from 'react';
import { useDraft, type DraftForm } from '../../lib/use-draft';
import { markOfTexts, type Changes } from './cycle-values';

/** Texts that are written on the page where they are read. */
export interface Texts<Values> {
  draft: DraftForm<Values & { base: string }>;
  /** True when something is typed that is not saved. */
  changed: boolean;
  /** True when what stands was changed from somewhere else after this was begun. */
  elsewhere: boolean;
  /** Call it when the server has what was typed. */
  sent: () => void;
}

/**
 * A draft of some texts of a cycle. It outlives every change that does not touch them; while nothing is typed the fields follow what is
 * saved, and once something is, nothing takes it away.
 */
export function useTexts<Values extends object>(key: string, saved: Values, changesOf: (values: Values) => Changes): Texts<Values> {
  const mark = markOfTexts(saved);
  const draft = useDraft(key, { ...saved, base: mark });
  const { base, ...typed } = draft.values;
  const changed = markOfTexts(changesOf(draft.values)) !== markOfTexts(changesOf(saved));
  // Without a base it has been sent, and what is saved is on its way here.
  const follows = base === '' ? !changed : base !== mark && markOfTexts(typed) === base;
  useEffect(() => {
    if (follows) draft.goOnFrom({ ...saved, base: mark });
  }, [follows, mark]);
  return {
    draft,
    changed,
    elsewhere: changed && base !== '' && base !== mark && !follows,
    sent: () => draft.goOnFrom({ ...draft.values, base: '' }),
  };
}
