import { Radio, RadioGroup, Textarea } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../ui/assessment';
import { criterionCommentId, criterionId } from './decision';

/** One criterion: met or not, and what is missing when it is not. */
export function CriterionFields({
  criterion,
  met,
  comment,
  earlier,
  error,
  onMet,
  onComment,
}: {
  criterion: Criterion;
  met: boolean | undefined;
  comment: string;
  /** How it was answered when it last came back. */
  earlier: { met: boolean; comment: string | null } | undefined;
  error: string | undefined;
  onMet: (met: boolean) => void;
  onComment: (words: string) => void;
}): ReactNode {
  const { t } = useTranslation('review');
  const lastTime = earlier && [`${t('lastTime')}: ${t(earlier.met ? 'met' : 'notMet').toLowerCase()}`, earlier.comment].filter(Boolean);
  return (
    <div className="criterion">
      <RadioGroup
        legend={<span lang="sv">{criterion.text}</span>}
        description={lastTime?.join('. ')}
        value={met === undefined ? '' : met ? 'met' : 'not-met'}
        onChange={(value: string) => onMet(value === 'met')}
        error={error}
      >
        <div className="criterion-choice">
          <Radio value="met" id={criterionId(criterion.key)}>
            {t('met')}
          </Radio>
          <Radio value="not-met">{t('notMet')}</Radio>
        </div>
      </RadioGroup>
      {(met === false || comment !== '') && (
        <Textarea
          id={criterionCommentId(criterion.key)}
          label={t('criterionComment')}
          size="small"
          minRows={2}
          value={comment}
          onChange={(event) => onComment(event.target.value)}
        />
      )}
    </div>
  );
}
