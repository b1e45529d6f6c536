import { BellIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { useNarrow } from '../../lib/use-narrow';
import { hasRole, useViewer } from '../../lib/viewer';
import { ButtonLink } from '../../ui/button-link';
import { Empty, Screen } from '../../ui/screen';
import { BoardCards, BoardSorting } from './board-cards';
import type { Row } from './board-cells';
import { BoardFiles } from './board-files';
import { BoardFilters, type BoardAddress } from './board-filters';
import { filterRows, nextSort, sortOf, sortRows, sortText, type SortKey } from './board-rows';
import { BoardTable, type Selection } from './board-table';
import { cohortBoardDocument } from './board.graphql';
import type { CohortHead } from './cohort-frame';
import { NudgeDialog } from './nudge-dialog';

/** Where each trainee of a round stands: sorted, narrowed, reminded and taken out as a file. */
export function Board({ cohort }: { cohort: CohortHead }): ReactNode {
  const query = useData(cohortBoardDocument, { id: cohort.id });
  return (
    <Screen query={query}>
      {({ cohortBoard: { rows } }) => (rows.length === 0 ? <NobodyYet cohort={cohort} /> : <Rows cohort={cohort} rows={rows} />)}
    </Screen>
  );
}

function NobodyYet({ cohort }: { cohort: CohortHead }): ReactNode {
  const { t } = useTranslation('cohorts');
  return (
    <Empty title={t('board.nobody')}>
      {cohort.viewerCan.importRoster ? (
        <>
          <p>{t('board.nobodyText')}</p>
          <div className="row">
            <ButtonLink to={`/cohorts/${cohort.id}/roster`} size="small">
              {t('nav.roster')}
            </ButtonLink>
            <ButtonLink to={`/cohorts/${cohort.id}/people?add=1`} size="small" variant="secondary">
              {t('trainees.add')}
            </ButtonLink>
          </div>
        </>
      ) : (
        <p>{t('board.nobodyOther')}</p>
      )}
    </Empty>
  );
}

function Rows({ cohort, rows }: { cohort: CohortHead; rows: readonly Row[] }): ReactNode {
  const { t } = useTranslation('cohorts');
  const { t: common } = useTranslation('common');
  const narrow = useNarrow();
  const reminds = hasRole(useViewer(), 'OFFICE', 'COACH');
  const address: BoardAddress = useAddress();
  const { get } = address;
  const [search, flag, stage, state, sorted] = [get('search'), get('flag'), get('stage'), get('state'), get('sort')];
  const sort = sortOf(sorted);
  const shown = useMemo(
    () => sortRows(filterRows(rows, { search, flag, stage, state }), sortOf(sorted)),
    [rows, search, flag, stage, state, sorted],
  );
  const { selection, ids, clear } = useSelection(shown);
  const [asks, setAsks] = useState(false);
  const onSort = (key: SortKey): void => address.set({ sort: sortText(nextSort(sort, key)) });
  const files = (
    <div className="row no-print">
      <BoardFiles cohortId={cohort.id} />
      <Button type="button" size="small" variant="tertiary" icon={<PrinterSmallIcon aria-hidden />} onClick={() => window.print()}>
        {common('print')}
      </Button>
    </div>
  );
  const board = { rows: shown, sort, onSort, selection: reminds ? selection : null };
  return (
    <>
      <BoardFilters rows={rows} address={address} sorting={narrow && <BoardSorting sort={sort} onSort={onSort} />} />
      <div className="row row-apart">
        <p className="hint" role="status">
          {t('board.shown', { count: rows.length, shown: shown.length })}
        </p>
        {!narrow && files}
      </div>
      {/* Before the rows: who has chosen with the keyboard finds it in one place, and it is the first thing after the filters. */}
      {ids.length > 0 && (
        <div className="board-chosen foot-bar no-print" role="region" aria-label={t('board.chosenLabel')}>
          <span role="status">{t('board.chosen', { count: ids.length })}</span>
          <Button type="button" size="small" icon={<BellIcon aria-hidden />} onClick={() => setAsks(true)}>
            {t('nudge.open')}
          </Button>
          <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={clear}>
            {t('board.chooseNone')}
          </Button>
        </div>
      )}
      {shown.length === 0 ? (
        <Empty title={t('board.noneFound')} />
      ) : narrow ? (
        <BoardCards rows={shown} selection={board.selection} />
      ) : (
        <div className="table-scroll board-scroll">
          <BoardTable {...board} />
        </div>
      )}
      {narrow && files}
      {asks && (
        <NudgeDialog
          cohortId={cohort.id}
          enrolmentIds={ids}
          onClose={() => setAsks(false)}
          onSent={() => {
            setAsks(false);
            clear();
          }}
        />
      )}
    </>
  );
}

/** Those who are chosen among the rows that are shown; a filter never leaves someone chosen out of sight. */
function useSelection(shown: readonly Row[]): { selection: Selection; ids: string[]; clear: () => void } {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (id: string) =>
      setChosen((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const open = ({ enrolment }: Row): boolean => enrolment.state === 'ADMITTED';
  const openIds = shown.filter(open).map(({ enrolment }) => enrolment.id);
  const ids = openIds.filter((id) => chosen.has(id));
  const toggleAll = (): void => setChosen(new Set(ids.length === openIds.length ? [] : openIds));
  return { selection: { chosen, toggle, toggleAll, open }, ids, clear: () => setChosen(new Set()) };
}
