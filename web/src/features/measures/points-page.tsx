import { Tabs } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { Page } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { ByFile } from './by-file';
import { ByHand } from './by-hand';
import { ByPaste } from './by-paste';
import { pointsDocument, type FilledMeasure } from './measure.graphql';
import './measures.css';
import './points.css';

const WAYS = ['hand', 'paste', 'file'] as const;

/** Filling a measure with values: by hand, pasted from a spreadsheet, or from a file; the address names the way. */
export function PointsPage(): ReactNode {
  const { t } = useTranslation('measures');
  const { measureId = '' } = useParams();
  const query = useData(pointsDocument, { id: measureId });
  return (
    <Page
      title={t('enter.title')}
      width="wide"
      lead={query.data?.measure.name}
      back={{ to: `/measures/${measureId}`, label: t('enter.back') }}
    >
      <Screen query={query}>{({ measure }) => <Ways measure={measure} />}</Screen>
    </Page>
  );
}

function Ways({ measure }: { measure: FilledMeasure }): ReactNode {
  const { t } = useTranslation('measures');
  const address = useAddress<'way'>();
  const way = WAYS.find((one) => one === address.get('way')) ?? 'hand';
  if (!measure.viewerCan.record || measure.removed) {
    return (
      <Empty title={t('enter.closed')}>
        <p>{t('enter.closedText')}</p>
      </Empty>
    );
  }
  if (!measure.project.dataStepsAllowed) {
    return (
      <Empty title={t('enter.notYet')}>
        <p>{measure.project.dataStepsReason}</p>
      </Empty>
    );
  }
  return (
    <>
      <p className="page-lead">{t('enter.lead')}</p>
      <Tabs value={way} onChange={(next) => address.set({ way: next })} className="enter-ways">
        <Tabs.List>
          {WAYS.map((one) => (
            <Tabs.Tab key={one} value={one} label={t(`enter.way.${one}`)} />
          ))}
        </Tabs.List>
        <Tabs.Panel value="hand">{way === 'hand' && <ByHand key={measure.id} measure={measure} />}</Tabs.Panel>
        <Tabs.Panel value="paste">{way === 'paste' && <ByPaste key={measure.id} measure={measure} />}</Tabs.Panel>
        <Tabs.Panel value="file">{way === 'file' && <ByFile key={measure.id} measure={measure} />}</Tabs.Panel>
      </Tabs>
    </>
  );
}
