import {
  ArrowsUpDownIcon,
  CheckmarkCircleFillIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassIcon,
  MinusCircleIcon,
} from '@navikt/aksel-icons';
import { Heading } from '@navikt/ds-react';
import type { ComponentType, ReactNode, SVGProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page';
import type { Chart } from './measure.graphql';
import { unbroken } from './numbers';

type Kind = Chart['verdict']['kind'];

const SIGNS: Record<Kind, ComponentType<SVGProps<SVGSVGElement>>> = {
  IMPROVED: CheckmarkCircleFillIcon,
  WORSENED: ExclamationmarkTriangleFillIcon,
  CHANGED: ArrowsUpDownIcon,
  NOT_SHOWN: MinusCircleIcon,
  TOO_FEW_POINTS: HourglassIcon,
};
const TONES: Partial<Record<Kind, 'success' | 'warning' | 'accent'>> = { IMPROVED: 'success', WORSENED: 'warning', CHANGED: 'accent' };

/** What a chart says, in one line; the words tell it, the sign helps. With hidden periods it is told that the team may see something else. */
export function VerdictMark({
  verdict: { kind, sentence },
  masked = 0,
}: {
  verdict: Pick<Chart['verdict'], 'kind' | 'sentence'>;
  /** How many periods are hidden from whoever reads. */
  masked?: number;
}): ReactNode {
  const { t } = useTranslation('measures');
  const Sign = SIGNS[kind];
  return (
    <p className="verdict-mark" data-kind={kind}>
      <Sign aria-hidden className="verdict-sign" />
      <span>
        {unbroken(sentence)}
        {masked > 0 && <span className="verdict-masked">{t('masked.counted', { count: masked })}</span>}
      </span>
    </p>
  );
}

/** The answer of the chart: in words, with the rule it stands on. */
export function VerdictCard({ chart: { verdict, makingDataCount, masked, points } }: { chart: Chart }): ReactNode {
  const { t } = useTranslation('measures');
  const Sign = SIGNS[verdict.kind];
  const tone = TONES[verdict.kind];
  // A rule that counts what one may not see says nothing to whoever reads.
  const allMasked = masked > 0 && points.every(({ value }) => value === null);
  return (
    <section aria-labelledby="verdict">
      <Card {...(tone ? { tone } : {})}>
        <div className="verdict" data-kind={verdict.kind}>
          <Sign aria-hidden className="verdict-sign" />
          <div className="verdict-words">
            <Heading level="2" size="medium" id="verdict">
              {unbroken(verdict.sentence)}
            </Heading>
            {!allMasked && <p>{verdict.rule}</p>}
            {makingDataCount && <p>{[makingDataCount.variation, makingDataCount.assurance].filter(Boolean).join(' ')}</p>}
            {masked > 0 && <p>{allMasked ? t('masked.all') : t('masked.counted', { count: masked })}</p>}
            {!allMasked && verdict.kind !== 'NOT_SHOWN' && <p className="hint">{t(`verdictHint.${verdict.kind}`)}</p>}
          </div>
        </div>
      </Card>
    </section>
  );
}
