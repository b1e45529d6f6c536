import { ExpandIcon } from '@navikt/aksel-icons';
import { Button, CopyButton, InlineMessage } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../lib/format';
import { useLanguage } from '../../lib/i18n';
import { useAddress } from '../../lib/use-address';
import { useSubmit } from '../../lib/use-submit';
import { Refused } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Card, Section } from '../../ui/page';
import { CheckInWindow } from './check-in-window';
import { fillScreen, Projector } from './projector';
import { QrCode } from './qr-code';
import { closeCheckInDocument, openCheckInDocument } from './seminar-changes.graphql';
import type { SeminarShown } from './seminar-day.graphql';
import { isPast } from './seminar-time';
import { useTick } from './use-tick';

/** What the camera of a phone opens. */
const addressOf = (seminarId: string, code: string): string => `${location.origin}/check-in/${seminarId}?code=${encodeURIComponent(code)}`;

/** Check-in as those see it who run the seminar: the code for the room, and opening and closing. */
export function CheckInPanel({ seminar, come }: { seminar: SeminarShown; come: ReactNode }): ReactNode {
  const { t } = useTranslation('seminars');
  const notice = useNotice();
  const address = useAddress<'show'>();
  const opening = useSubmit(openCheckInDocument);
  const closing = useSubmit(closeCheckInDocument);
  const language = useLanguage();
  const code = seminar.checkInCode;
  const early = !isPast(seminar.checkInOpensAt);
  useTick(10_000);
  const input = { seminarId: seminar.id };
  const close = async (): Promise<void> => {
    if (await closing.submit({ input })) notice(t(early ? 'checkIn.withdrawn' : 'checkIn.closedNow'));
  };
  if (!code)
    return (
      <Section title={t('checkIn.title')} id="check-in">
        <Refused submit={opening} />
        <Card>
          <p className="hint">{t(isPast(seminar.checkInClosesAt) ? 'checkIn.over' : early ? 'checkIn.early' : 'checkIn.notOpen')}</p>
          <CheckInWindow
            opensAt={seminar.checkInOpensAt}
            closesAt={seminar.checkInClosesAt}
            notOpen={t('window.shut', { time: formatTime(seminar.checkInClosesAt, language) })}
          />
          <div className="page-actions">
            <Button
              variant={early || isPast(seminar.checkInClosesAt) ? 'secondary' : 'primary'}
              loading={opening.busy}
              onClick={() => void opening.submit({ input })}
            >
              {t(early ? 'checkIn.prepare' : 'checkIn.open')}
            </Button>
          </div>
        </Card>
      </Section>
    );
  return (
    <Section title={t('checkIn.title')} id="check-in">
      <Refused submit={closing} />
      <Card tone={early ? undefined : 'accent'}>
        {early && <InlineMessage status="info">{t('checkIn.prepared')}</InlineMessage>}
        <RoomCode seminar={seminar} code={code} come={come} size="page" />
        <div className="page-actions">
          <Button icon={<ExpandIcon aria-hidden />} onClick={() => void fillScreen().then(() => address.replace({ show: 'code' }))}>
            {t('code.bigger')}
          </Button>
          <Button variant="secondary" loading={closing.busy} onClick={() => void close()}>
            {t(early ? 'checkIn.withdraw' : 'checkIn.close')}
          </Button>
          <CopyButton copyText={addressOf(seminar.id, code)} text={t('code.copy')} activeText={t('code.copied')} size="medium" />
        </div>
      </Card>
      {address.get('show') === 'code' && (
        <Projector label={t('code.label')} onClose={() => address.replace({ show: '' })}>
          <RoomCode seminar={seminar} code={code} come={come} size="room" />
        </Projector>
      )}
    </Section>
  );
}

function RoomCode({
  seminar,
  code,
  come,
  size,
}: {
  seminar: SeminarShown;
  code: string;
  come: ReactNode;
  size: 'page' | 'room';
}): ReactNode {
  const { t } = useTranslation('seminars');
  return (
    <div className={`room-code room-code-${size}`}>
      <div className="room-code-words">
        {size === 'room' && <p className="room-code-title">{seminar.title}</p>}
        <p className="room-code-hint">{t('code.how')}</p>
        <p className="room-code-code" translate="no">
          {code}
        </p>
        <CheckInWindow opensAt={seminar.checkInOpensAt} closesAt={seminar.checkInClosesAt} />
        {come}
      </div>
      <QrCode text={addressOf(seminar.id, code)} label={t('code.qr')} />
    </div>
  );
}
