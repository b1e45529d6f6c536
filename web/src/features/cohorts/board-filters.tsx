import { Button, Chips, Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { useAddress } from '../../lib/use-address';
import { MoreFilters } from '../../ui/more-filters';
import { SearchBox } from '../../ui/search-box';
import { capital, useTerm } from '../../ui/tags';
import { FLAG_KINDS, type Row } from './board-cells';
import { flagCounts, stagesOf } from './board-rows';

/** What the address of the board keeps. */
export type BoardAddress = ReturnType<typeof useAddress<'search' | 'flag' | 'stage' | 'state' | 'sort'>>;

const STATES = ['ADMITTED', 'APPLIED', 'COMPLETED', 'WITHDRAWN'] as const;

/** Narrows the board: how many need to be looked at, and for what, are buttons that show them. */
export function BoardFilters({
  rows,
  address,
  sorting,
}: {
  rows: readonly Row[];
  address: BoardAddress;
  /** The choice of order, where no headings offer it. */
  sorting: ReactNode;
}): ReactNode {
  const { t } = useTranslation('cohorts');
  const { t: common } = useTranslation('common');
  const say = useTerm();
  const flag = address.get('flag');
  const stages = stagesOf(rows);
  const states = STATES.filter((state) => rows.some(({ enrolment }) => enrolment.state === state));
  const counts = flagCounts(rows, FLAG_KINDS);
  const filtered = (['search', 'flag', 'stage', 'state'] as const).some((name) => address.get(name) !== '');
  return (
    <search className="form no-print board-filters">
      {counts.length > 0 && (
        <Chips aria-label={t('board.flags')} className="board-chips">
          {counts.map(({ kind, count }) => (
            <Chips.Toggle
              key={kind}
              selected={flag === kind}
              checkmark={false}
              onClick={() => address.set({ flag: flag === kind ? '' : kind })}
            >
              {`${capital(say('boardFlagKind', kind))} ${count}`}
            </Chips.Toggle>
          ))}
        </Chips>
      )}
      <div className="filters">
        <SearchBox
          size="small"
          label={t('board.search')}
          value={address.get('search')}
          onSearch={(search) => address.replace({ search })}
        />
        <MoreFilters used={(['stage', 'state'] as const).filter((name) => address.get(name) !== '').length}>
          <Select
            size="small"
            label={t('board.columns.stage')}
            className="filter-choice filter-centre"
            value={address.get('stage')}
            onChange={(event) => address.set({ stage: event.target.value })}
          >
            <option value="">{common('all')}</option>
            {stages.map((title) => (
              <option key={title} value={title}>
                {title}
              </option>
            ))}
          </Select>
          {states.length > 1 && (
            <Select
              size="small"
              label={t('fields.state')}
              className="filter-choice"
              value={address.get('state')}
              onChange={(event) => address.set({ state: event.target.value })}
            >
              <option value="">{common('all')}</option>
              {states.map((state) => (
                <option key={state} value={state}>
                  {capital(say('enrolmentState', state))}
                </option>
              ))}
            </Select>
          )}
          {sorting}
        </MoreFilters>
        {filtered && (
          <Button type="button" size="small" variant="tertiary" onClick={() => address.set({ search: '', flag: '', stage: '', state: '' })}>
            {common('clearFilters')}
          </Button>
        )}
      </div>
    </search>
  );
}
