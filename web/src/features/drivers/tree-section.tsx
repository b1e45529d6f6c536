import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../ui/form';
import { Section } from '../../ui/page';
import { AddBox } from './add-box';
import { AimBox } from './aim-box';
import { DriverItem } from './driver-item';
import { rowsOf } from './driver-rows';
import type { DrawnProject } from './drivers.graphql';
import { useDiagramSteps, type Tree } from './use-diagram-steps';
import { useFocusWhen } from './use-focus-when';

/** The diagram as a list, in which it is made: from the aim over what decides it to what can be tested. */
export function TreeSection({ project }: { project: DrawnProject }): ReactNode {
  const { t } = useTranslation('drivers');
  const { primaryDrivers, viewerCan } = project.driverDiagram;
  const rows = useMemo(() => rowsOf(primaryDrivers), [primaryDrivers]);
  const focusWhen = useFocusWhen(rows);
  const steps = useDiagramSteps(focusWhen);
  const tree: Tree = { project, rows, focusWhen, steps };
  return (
    <Section title={t(viewerCan.add ? 'list.titleOwn' : 'list.title')} id="boxes">
      <Refused submit={steps} />
      <div className="drivers-tree">
        <AimBox tree={tree} />
        <ul className="drivers-under" aria-label={t('list.primaries')}>
          {rows.map((row) => (
            <DriverItem key={row.box.id} row={row} tree={tree} />
          ))}
          {viewerCan.add && (
            <li className="no-print">
              <AddBox projectId={project.id} parent={null} kinds={['PRIMARY']} first={rows.length === 0} />
            </li>
          )}
        </ul>
      </div>
    </Section>
  );
}
