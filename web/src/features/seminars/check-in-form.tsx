import { Button, TextField } from '@navikt/ds-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../lib/graphql';
import { useLanguage } from '../../lib/i18n';
import { putInOutbox, sendOutbox, takeFromOutbox, useOutbox } from '../../lib/outbox';
import { checkInDocument } from '../../lib/outbox.graphql';
import { useRefresh } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { useViewer } from '../../lib/viewer';
import { Form } from '../../ui/form';
import { Loading } from '../../ui/screen';
import { capital } from '../../ui/tags';
import { CheckedIn, Waiting } from './checked-in';
import { CheckInWindow } from './check-in-window';
import type { SeminarShown } from './seminar-day.graphql';
import { isPast, seminarPeriod } from './seminar-time';
import { useTick } from './use-tick';

type Registered = NonNullable<ResultOf<typeof checkInDocument>['checkIn']['attendance']>;

/** Checking in with the code of the room. Without a connection it is put in the outbox and shown as waiting. */
export function CheckInForm({
  seminarId,
  seminar,
  given,
}: {
  seminarId: string;
  /** Null when it could not be fetched. */
  seminar: SeminarShown | null;
  /** The code in the address. */
  given: string;
}): ReactNode {
  const { t } = useTranslation('seminars');
  // The field appears when its time has come.
  useTick(10_000);
  const [code, setCode] = useState(given.toUpperCase());
  const [done, setDone] = useState<Registered | null>(null);
  const [missing, setMissing] = useState(false);
  const sent = useRef(code);
  const checkIn = useSubmit(checkInDocument);
  const { errors, clear } = checkIn;
  const refresh = useRefresh();
  const waiting = useOutbox().find((thing) => thing.kind === 'checkIn' && thing.input.seminarId === seminarId);

  // A check-in that met no server waits in the outbox: one for each seminar, so that trying again replaces it.
  useEffect(() => {
    if (!errors.some((error) => error.code === 'OFFLINE')) return;
    putInOutbox(`check-in.${seminarId}`, { kind: 'checkIn', input: { seminarId, code: sent.current } });
    clear();
  }, [errors, clear, seminarId]);

  // When it has left the outbox the server has it; the page asks how one is registered before it shows the field again.
  const waits = waiting !== undefined && !waiting.refused;
  const [settling, setSettling] = useState(false);
  useEffect(() => {
    if (waits) setSettling(true);
    else if (settling) void refresh().finally(() => setSettling(false));
  }, [waits, settling, refresh]);

  const go = async (): Promise<void> => {
    setMissing(code.trim() === '');
    if (code.trim() === '') return;
    if (waiting) takeFromOutbox(waiting.id);
    sent.current = code.trim();
    const answer = await checkIn.submit({ input: { seminarId, code: sent.current } });
    if (answer?.attendance) setDone(answer.attendance);
  };

  const registered = done ?? seminar?.myAttendance ?? null;
  if (registered) return <CheckedIn attendance={registered} title={seminar?.title} now={done !== null && done.source === 'SELF'} />;
  if (seminar?.state === 'CANCELLED')
    return (
      <>
        <SeminarFacts seminar={seminar} />
        <p className="seminar-text">{t('cancelled.checkIn', { reason: seminar.cancelReason ?? '' })}</p>
      </>
    );
  if (waits) return <Waiting seminar={seminar} retry={() => void sendOutbox()} remove={() => takeFromOutbox(waiting.id)} />;
  if (settling) return <Loading />;
  if (seminar && !isPast(seminar.checkInOpensAt))
    return (
      <>
        <SeminarFacts seminar={seminar} />
        <p className="hint">{t('checkIn.fieldLater')}</p>
      </>
    );
  return (
    <>
      {seminar && <SeminarFacts seminar={seminar} />}
      <Form submit={checkIn} fields={{ code: 'code' }} onSubmit={() => void go()}>
        <TextField
          id="code"
          className="check-in-code"
          label={t('code.field')}
          description={t('code.fieldHint')}
          value={code}
          onChange={(event) => setCode(event.target.value.toUpperCase())}
          error={missing ? t('code.missing') : (checkIn.at('code') ?? waiting?.refused)}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={20}
        />
        <Button type="submit" loading={checkIn.busy} className="check-in-button">
          {t('checkIn.go')}
        </Button>
      </Form>
    </>
  );
}

/** Which seminar it is, and until when one can check in. */
function SeminarFacts({ seminar }: { seminar: SeminarShown }): ReactNode {
  const { t } = useTranslation('seminars');
  const language = useLanguage();
  const { places } = useViewer();
  const mine = places.some((place) => place.cohort?.id === seminar.cohort?.id);
  const shut = mine && !seminar.myAttendance && !seminar.viewerCan.checkIn;
  return (
    <div className="check-in-facts">
      <p className="check-in-name">{seminar.title}</p>
      <p className="seminar-text">{capital(seminarPeriod(seminar.startsAt, seminar.endsAt, language))}</p>
      {seminar.room && <p className="seminar-text">{seminar.room}</p>}
      {seminar.state !== 'CANCELLED' && (
        <CheckInWindow
          opensAt={seminar.checkInOpensAt}
          closesAt={seminar.checkInClosesAt}
          notOpen={shut ? t('own.notOpened') : undefined}
        />
      )}
    </div>
  );
}
