import { UNSAFE_Combobox as Combobox } from '@navikt/ds-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../lib/use-data';
import { charterRegistersDocument } from './charter.graphql';
import { charterFieldId, type ChosenRegister } from './charter-values';

/** At most as many as the server takes. */
const MOST = 20;

/** The registers of the project: typed and chosen among those that the server finds. */
export function RegisterField({
  chosen,
  onChoose,
  error,
}: {
  chosen: ChosenRegister[];
  onChoose: (registers: ChosenRegister[]) => void;
  error: string | undefined;
}): ReactNode {
  const { t } = useTranslation('projects');
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const query = useData(charterRegistersDocument, { search }, { smooth: true });
  const found = query.data?.registers.edges.map((edge) => edge.node) ?? [];
  const option = (register: ChosenRegister) => ({ value: register.id, label: labelOf(register) });
  return (
    <Combobox
      id={charterFieldId('registers')}
      label={t('charter.registers')}
      description={t('charter.registersHint')}
      options={found.map(option)}
      filteredOptions={found.map(option)}
      selectedOptions={chosen.map(option)}
      isMultiSelect
      maxSelected={MOST}
      isLoading={query.isFetching}
      value={typed}
      onChange={setTyped}
      onToggleSelected={(id, selected) => {
        const register = found.find((one) => one.id === id);
        if (!selected) onChoose(chosen.filter((one) => one.id !== id));
        else if (register) {
          onChoose([...chosen, register]);
          setTyped('');
        }
      }}
      error={error}
    />
  );
}

/** `Riksstroke – Nationellt kvalitetsregister …`, without saying the short form twice. */
const labelOf = ({ shortName, name }: ChosenRegister): string => (name.startsWith(shortName) ? name : `${shortName} – ${name}`);
