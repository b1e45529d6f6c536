import { Button, Checkbox, Select, Textarea, TextField } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariablesOf } from '../../lib/graphql';
import { newId } from '../../lib/ids';
import { today } from '../../lib/now';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { DayField, DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Card } from '../../ui/page';
import { capital, useTerm } from '../../ui/tags';
import { recordEthicsDecisionDocument } from './decisions.graphql';

type Kind = VariablesOf<typeof recordEthicsDecisionDocument>['input']['kind'];

const KINDS: Kind[] = ['QUALITY_WORK', 'STUDENT_EXEMPTION', 'ADVISORY_OPINION', 'APPLIED', 'APPROVED', 'REJECTED'];
const FIELDS = {
  kind: 'ethics-kind',
  decidedOn: 'ethics-day',
  reasons: 'ethics-reasons',
  reference: 'ethics-reference',
  intendsToPublish: 'ethics-publish',
};

/** Records a decision about ethical review; earlier ones stay. */
export function EthicsForm({ projectId }: { projectId: string }): ReactNode {
  const { t } = useTranslation('projects');
  const common = useTranslation('common').t;
  const say = useTerm();
  const notice = useNotice();
  const [id, setId] = useState(newId);
  const draft = useDraft(`ethics.${projectId}`, { kind: '', decidedOn: today(), reasons: '', reference: '', publish: false });
  const [open, setOpen] = useState(draft.restored);
  const record = useSubmit(recordEthicsDecisionDocument);
  const { values, set } = draft;
  const kind = KINDS.find((one) => one === values.kind);
  const go = async (): Promise<void> => {
    if (!kind) return;
    const done = await record.submit({
      input: {
        id,
        projectId,
        kind,
        decidedOn: values.decidedOn,
        reasons: values.reasons.trim(),
        reference: values.reference.trim() || null,
        intendsToPublish: values.publish,
      },
    });
    if (!done) return;
    draft.forget();
    setId(newId());
    setOpen(false);
    notice(t('ethics.done'));
  };
  if (!open)
    return (
      <div className="no-print">
        <Button variant="secondary" size="small" onClick={() => setOpen(true)}>
          {t('ethics.record')}
        </Button>
      </div>
    );
  return (
    <Card>
      <Form onSubmit={() => void go()} submit={record} fields={FIELDS}>
        <div className="form-row">
          <Select
            id={FIELDS.kind}
            label={t('ethics.kind')}
            value={values.kind}
            onChange={(event) => set('kind', event.target.value)}
            error={record.at('kind')}
          >
            <option value="" disabled>
              {common('chooseOne')}
            </option>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {capital(say('ethicsKind', one))}
              </option>
            ))}
          </Select>
          <DayField
            id={FIELDS.decidedOn}
            label={t('ethics.day')}
            value={values.decidedOn}
            max={today()}
            onDay={(day) => set('decidedOn', day)}
            error={record.at('decidedOn')}
          />
        </div>
        <Textarea
          id={FIELDS.reasons}
          label={t('ethics.reasons')}
          description={t('ethics.reasonsHint')}
          value={values.reasons}
          onChange={(event) => set('reasons', event.target.value)}
          error={record.at('reasons')}
        />
        <TextField
          id={FIELDS.reference}
          label={t('ethics.reference')}
          description={t('ethics.referenceHint')}
          value={values.reference}
          onChange={(event) => set('reference', event.target.value)}
          error={record.at('reference')}
        />
        <Checkbox id={FIELDS.intendsToPublish} checked={values.publish} onChange={(event) => set('publish', event.target.checked)}>
          {t('ethics.publish')}
        </Checkbox>
        <DraftNote draft={draft} />
        <div className="row">
          <Button type="submit" loading={record.busy} disabled={!kind}>
            {t('ethics.go')}
          </Button>
          <Button type="button" variant="secondary" onClick={() => setOpen(false)}>
            {common('cancel')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
