import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import type { Found } from '../../ui/finder';
import { DayField } from '../../ui/form';
import { FormWindow, OpenButton } from '../../ui/form-dialog';
import { useNotice } from '../../ui/notice';

interface Sending {
  busy: boolean;
  errors: FieldError[];
  others: (shown?: readonly string[]) => FieldError[];
  at: (path: string) => string | undefined;
  clear: () => void;
}

/** Ends something on a day. `onEnd` gets the day, null for today, and resolves to true when it was done. */
export function EndButton({
  name,
  text,
  submit,
  onEnd,
}: {
  name: string;
  text: string;
  submit: Sending;
  onEnd: (validTo: string | null) => Promise<boolean>;
}): ReactNode {
  const { t } = useTranslation('reference');
  const notice = useNotice();
  const [validTo, setValidTo] = useState('');
  return (
    <AskButton
      label={t('close.go')}
      title={t('close.title', { name })}
      text={text}
      action={t('close.go')}
      button={{ 'aria-label': t('close.title', { name }) }}
      submit={submit}
      onConfirm={async () => {
        const done = await onEnd(validTo || null);
        if (done) notice(t('close.done'));
        return done;
      }}
    >
      <DayField
        label={t('close.lastDay')}
        description={t('close.lastDayHint')}
        value={validTo}
        onDay={setValidTo}
        error={submit.at('validTo')}
      />
    </AskButton>
  );
}

/** Lets another one take over on a day. `choose` shows the field that chooses which. */
export function MergeButton({
  name,
  text,
  submit,
  onMerge,
  choose,
}: {
  name: string;
  text: string;
  submit: Sending;
  onMerge: (successorId: string, validTo: string | null) => Promise<boolean>;
  choose: (field: { id: string; chosen: Found | null; onChoose: (one: Found | null) => void; error: string | undefined }) => ReactNode;
}): ReactNode {
  const { t } = useTranslation('reference');
  const notice = useNotice();
  const [chosen, setChosen] = useState<Found | null>(null);
  const [validTo, setValidTo] = useState('');
  return (
    <OpenButton label={t('merge.open')}>
      {(close) => (
        <FormWindow
          title={t('merge.title', { name })}
          action={t('merge.go')}
          submit={submit}
          fields={{ successorId: 'successor', validTo: 'merge-day' }}
          onSend={() =>
            void onMerge(chosen?.id ?? '', validTo || null).then((done) => {
              if (!done) return;
              close();
              notice(t('merge.done'));
            })
          }
          onClose={close}
        >
          <p>{text}</p>
          {choose({ id: 'successor', chosen, onChoose: setChosen, error: submit.at('successorId') })}
          <DayField
            id="merge-day"
            label={t('close.lastDay')}
            description={t('close.lastDayHint')}
            value={validTo}
            onDay={setValidTo}
            error={submit.at('validTo')}
          />
        </FormWindow>
      )}
    </OpenButton>
  );
}
