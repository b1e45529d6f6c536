import { useTranslation } from 'react-i18next';
import { useRefresh } from '../../lib/use-data';
import { useSubmit, type Submit } from '../../lib/use-submit';
import { useNotice } from '../../ui/notice';
import { recallMilestoneDocument } from './milestone.graphql';

/** Taking back what was handed in. `recall` tells how it went in a notice, so that it can be offered by one too. */
export function useRecall(milestoneId: string): {
  recall: (expectedVersion: number) => Promise<void>;
  submit: Pick<Submit<object, unknown>, 'busy' | 'errors' | 'others'>;
} {
  const { t } = useTranslation('milestones');
  const submit = useSubmit(recallMilestoneDocument);
  const notice = useNotice();
  const refresh = useRefresh();
  const recall = async (expectedVersion: number): Promise<void> => {
    const done = await submit.submit({ input: { milestoneId, expectedVersion } });
    notice(t(done ? 'recalled' : 'recallFailed'));
    // What stood in the way is shown by the page as it is now.
    if (!done) await refresh();
  };
  return { recall, submit };
}
