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

/** What a chart says, in one line; the words tell it, the sign helps. */
export function VerdictMark({ verdict: { kind, sentence } }: { verdict: Pick<Chart['verdict'], 'kind' | 'sentence'> }): ReactNode {
  const Sign = SIGNS[kind];
  return (
    <p className="verdict-mark" data-kind={kind}>
      <Sign aria-hidden className="verdict-sign" />
      <span>{unbroken(sentence)}</span>
    </p>
  );
}

/** The answer of the chart: in words, with the rule it stands on. */
export function VerdictCard({ chart: { verdict, makingDataCount } }: { chart: Chart }): ReactNode {
  const { t } = useTranslation('measures');
  const Sign = SIGNS[verdict.kind];
  const tone = TONES[verdict.kind];
  return (
    <section aria-labelledby="verdict">
      <Card {...(tone ? { tone } : {})}>
        <div className="verdict" data-kind={verdict.kind}>
          <Sign aria-hidden className="verdict-sign" />
          <div className="verdict-words">
            <Heading level="2" size="medium" id="verdict">
              {unbroken(verdict.sentence)}
            </Heading>
            <p>{verdict.rule}</p>
            {makingDataCount && <p>{[makingDataCount.variation, makingDataCount.assurance].filter(Boolean).join(' ')}</p>}
            <p className="hint">{t(`verdictHint.${verdict.kind}`)}</p>
          </div>
        </div>
      </Card>
    </section>
  );
}
