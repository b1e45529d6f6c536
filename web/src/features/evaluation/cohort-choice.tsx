import { Button, Checkbox, CheckboxGroup, ExpansionCard, Select, TextField } from '@navikt/ds-react';
import type { ResultOf } from 'gql.tada';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { useData } from '../../lib/use-data';
import { Screen } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { cohortChoiceDocument } from './evaluation.graphql';
import { filterOf, MOST, useChoice } from './use-choice';

type Choices = ResultOf<typeof cohortChoiceDocument>;
const TRACKS = ['IMPROVEMENT', 'RESEARCH'] as const;

/** Chooses the cohorts to compare, by centre, kind of round and years. Folded away once some are chosen. */
export function CohortChoice(): ReactNode {
  const { t } = useTranslation('evaluation');
  const { chosen, get } = useChoice();
  const [open, setOpen] = useState(chosen.length === 0);
  const query = useData(cohortChoiceDocument, { filter: filterOf(get) }, { smooth: true });
  return (
    <ExpansionCard size="small" className="no-print" aria-label={t('choice.title')} open={open} onToggle={setOpen}>
      <ExpansionCard.Header>
        <ExpansionCard.Title as="h2" size="small">
          {t('choice.titleCount', { count: chosen.length, max: MOST })}
        </ExpansionCard.Title>
      </ExpansionCard.Header>
      <ExpansionCard.Content>
        {open && (
          <Screen query={query}>
            {(data) => (
              <div className="form">
                <Filters centres={data.registerCentres} />
                <Choices list={data.compareCohorts} />
              </div>
            )}
          </Screen>
        )}
      </ExpansionCard.Content>
    </ExpansionCard>
  );
}

function Filters({ centres }: { centres: Choices['registerCentres'] }): ReactNode {
  const { t } = useTranslation(['evaluation', 'common']);
  const say = useTerm();
  const { get, set } = useChoice();
  return (
    <div className="filters" role="group" aria-label={t('choice.filters')}>
      <Select size="small" label={t('facts.centre')} value={get('centre')} onChange={(event) => set({ centre: event.target.value })}>
        <option value="">{t('common:all')}</option>
        {centres.map((centre) => (
          <option key={centre.id} value={centre.id}>
            {centre.name}
          </option>
        ))}
      </Select>
      <Select size="small" label={t('facts.track')} value={get('track')} onChange={(event) => set({ track: event.target.value })}>
        <option value="">{t('common:all')}</option>
        {TRACKS.map((track) => (
          <option key={track} value={track}>
            {capital(say('track', track))}
          </option>
        ))}
      </Select>
      {(['from', 'to'] as const).map((end) => (
        <YearField key={end} label={t(`choice.${end}`)} value={get(end)} onYear={(year) => set({ [end]: year })} />
      ))}
    </div>
  );
}

/** A year. The address hears of it when it is whole; typing does not wait for the address. */
function YearField({ label, value, onYear }: { label: string; value: string; onYear: (year: string) => void }): ReactNode {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <TextField
      size="small"
      label={label}
      inputMode="numeric"
      maxLength={4}
      htmlSize={6}
      value={text}
      onChange={(event) => {
        const year = event.target.value.replace(/\D/g, '');
        setText(year);
        if (year === '' || year.length === 4) onYear(year);
      }}
    />
  );
}

/**
 * The choice as it was last ticked. The address follows a little later, and the list must neither untick nor forget a box that was
 * ticked meanwhile.
 */
function usePicked(): { picked: string[]; pick: (ids: readonly string[]) => void } {
  const { chosen, choose } = useChoice();
  const [picked, setPicked] = useState(chosen);
  const inAddress = chosen.join('.');
  useEffect(() => setPicked(inAddress.split('.').filter(Boolean)), [inAddress]);
  return {
    picked,
    pick: (ids) => {
      setPicked(ids.slice(0, MOST));
      choose(ids);
    },
  };
}

function Choices({ list }: { list: Choices['compareCohorts'] }): ReactNode {
  const { t } = useTranslation('evaluation');
  const language = useLanguage();
  const say = useTerm();
  const { picked: chosen, pick: choose } = usePicked();
  const listed = list.map(({ cohort }) => cohort.id);
  const full = chosen.length >= MOST;
  if (list.length === 0) return <p role="status">{t('choice.nothing')}</p>;
  return (
    <>
      <CheckboxGroup
        legend={t('choice.legend')}
        description={full ? t('choice.full', { max: MOST }) : undefined}
        size="small"
        value={chosen.filter((id) => listed.includes(id))}
        // What was chosen under another filter stays chosen.
        onChange={(ids: string[]) =>
          choose([...chosen.filter((id) => !listed.includes(id) || ids.includes(id)), ...ids.filter((id) => !chosen.includes(id))])
        }
      >
        <div className="choice-list">
          {list.map(({ cohort, completion }) => (
            <Checkbox
              key={cohort.id}
              value={cohort.id}
              disabled={full && !chosen.includes(cohort.id)}
              description={[
                cohort.centre?.name,
                t('choice.starts', { day: formatDay(cohort.startsOn, language) }),
                say('cohortState', cohort.state),
                t('choice.people', { count: completion.admitted }),
              ]
                .filter(Boolean)
                .join(' · ')}
            >
              {cohort.name}
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
      <div className="row">
        <Button type="button" size="small" variant="secondary" disabled={full} onClick={() => choose([...new Set([...chosen, ...listed])])}>
          {t('choice.all', { count: Math.min(listed.length, MOST) })}
        </Button>
        <Button type="button" size="small" variant="tertiary" disabled={chosen.length === 0} onClick={() => choose([])}>
          {t('choice.clear')}
        </Button>
      </div>
    </>
  );
}
