import { Button } from '@navikt/ds-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { VariablesOf } from '../../lib/graphql';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { updateCharterDocument, type CharterData } from './charter.graphql';
import { CharterConflicts } from './charter-conflicts';
import { CharterFields } from './charter-fields';
import {
  CHARTER_FIELDS,
  charterChanges,
  charterFieldId,
  charterValues,
  mergeCharter,
  type CharterField,
  type CharterValues,
} from './charter-values';

/** What is typed, with what it began from, so that a change made elsewhere is noticed after a reload too. */
interface Draft {
  values: CharterValues;
  base: CharterValues;
  version: number;
}

/** The plan as a form. A plan that was changed elsewhere meanwhile is compared, field by field, before it is saved. */
export function CharterForm({ data, reload }: { data: CharterData; reload: () => Promise<CharterData> }): ReactNode {
  const { t } = useTranslation('projects');
  const common = useTranslation('common').t;
  const navigate = useNavigate();
  const notice = useNotice();
  const { project } = data;
  const loaded = charterValues(project);
  const draft = useDraft<Draft>(`charter.${project.id}`, { values: loaded, base: loaded, version: project.version });
  const { values, base, version } = draft.values;
  const latest = useRef(draft.values);
  latest.current = draft.values;
  const [theirs, setTheirs] = useState<CharterValues | null>(null);
  const [conflicts, setConflicts] = useState<CharterField[]>([]);
  const update = useSubmit(updateCharterDocument);
  const plan = `/projects/${project.id}?part=plan`;
  useFieldOfAddress();

  const set = (next: CharterValues): void => draft.set('values', next);
  /** Takes in what was changed elsewhere, and asks about what both changed. */
  const compare = async (): Promise<void> => {
    const fresh = (await reload()).project;
    const newer = charterValues(fresh);
    // What was typed while it was fetched counts too.
    const merged = mergeCharter(latest.current.base, latest.current.values, newer);
    draft.setAll({ values: merged.values, base: newer, version: fresh.version });
    setTheirs(newer);
    setConflicts(merged.conflicts);
  };
  const stale = update.errors.some((error) => error.code === 'STALE_VERSION');
  useEffect(() => {
    if (stale || version < project.version) void compare();
    // When it opens with an older draft, and when the server tells: not whenever something is typed or fetched.
  }, [stale]);
  const go = async (): Promise<void> => {
    const changes = charterChanges(base, values);
    if (Object.keys(changes).length > 0) {
      const input = { projectId: project.id, expectedVersion: version, ...changes } as VariablesOf<typeof updateCharterDocument>['input'];
      if (!(await update.submit({ input }))) return;
      notice(t('edit.saved'));
    }
    draft.forget();
    void navigate(plan);
  };
  const fields = Object.fromEntries(CHARTER_FIELDS.map((field) => [field === 'registers' ? 'registerIds' : field, charterFieldId(field)]));
  return (
    <Form onSubmit={() => void go()} submit={update} fields={fields}>
      {theirs && (
        <CharterConflicts
          mine={values}
          theirs={theirs}
          conflicts={conflicts}
          areas={data.programmeAreas}
          onChoose={(field, taken) => {
            if (taken) set({ ...values, [field]: theirs[field] });
            setConflicts(conflicts.filter((one) => one !== field));
          }}
        />
      )}
      <CharterFields data={data} values={values} set={set} at={update.at} />
      <div className="write-save foot-bar">
        <Button type="submit" loading={update.busy} disabled={conflicts.length > 0}>
          {common('save')}
        </Button>
        <DraftNote draft={draft} />
      </div>
    </Form>
  );
}

/** Brings the field that the address names into view, with the cursor in it. */
function useFieldOfAddress(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const field = hash ? document.getElementById(hash.slice(1)) : null;
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }, [hash]);
}
