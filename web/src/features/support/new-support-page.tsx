import { Button, Radio, RadioGroup, Select, Textarea, TextField } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ResultOf } from '../../lib/graphql';
import { newId } from '../../lib/ids';
import { useAddress } from '../../lib/use-address';
import { useData } from '../../lib/use-data';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Empty, Screen } from '../../ui/screen';
import { createSupportRequestDocument } from './support-changes.graphql';
import { supportAreasDocument } from './support.graphql';
import './support.css';

type Data = ResultOf<typeof supportAreasDocument>;

/** A trainee asks for project support: area, subject and the question. */
export function NewSupportPage(): ReactNode {
  const { t } = useTranslation('support');
  const query = useData(supportAreasDocument, {}, { keepOffline: true });
  return (
    <Page title={t('new.title')} lead={t('new.lead')} back={{ to: '/support', label: t('title') }}>
      <Screen query={query}>
        {(data) => {
          const places = data.myEnrolments.filter(({ state }) => state === 'ADMITTED' || state === 'COMPLETED');
          return places.length > 0 ? (
            <Ask areas={data.supportAreas} places={places} />
          ) : (
            <Empty title={t('new.noPlace')}>
              <p>{t('new.noPlaceNext')}</p>
            </Empty>
          );
        }}
      </Screen>
    </Page>
  );
}

function Ask({ areas, places }: { areas: Data['supportAreas']; places: Data['myEnrolments'] }): ReactNode {
  const { t } = useTranslation('support');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const navigate = useNavigate();
  const asked = useAddress<'area'>().get('area');
  const draft = useDraft('support.new', { id: newId(), placeId: places[0]?.id ?? '', areaId: asked, subject: '', text: '' });
  const create = useSubmit(createSupportRequestDocument);
  const { values, set } = draft;
  const place = places.find(({ id }) => id === values.placeId) ?? places[0];
  const fitting = areas.filter((area) => !place?.cohort || area.tracks.includes(place.cohort.track));
  const go = async (): Promise<void> => {
    const { id, areaId, subject, text } = values;
    const done = await create.submit({ input: { id, enrolmentId: place?.id ?? '', areaId, subject, text } });
    if (!done) return;
    draft.forget();
    notice(t('new.sent'));
    void navigate(`/support/${done.supportRequest?.id ?? ''}`, { replace: true });
  };
  return (
    <Form onSubmit={() => void go()} submit={create} fields={{ areaId: 'support-area', subject: 'support-subject', text: 'support-text' }}>
      {places.length > 1 && (
        <Select label={t('new.place')} value={values.placeId} onChange={(event) => set('placeId', event.target.value)}>
          {places.map(({ id, cohort }) => (
            <option key={id} value={id}>
              {cohort?.name}
            </option>
          ))}
        </Select>
      )}
      <RadioGroup
        id="support-area"
        tabIndex={-1}
        legend={t('new.area')}
        value={values.areaId}
        onChange={(areaId: string) => set('areaId', areaId)}
        error={create.at('areaId')}
      >
        {fitting.map((area) => (
          <Radio
            key={area.id}
            value={area.id}
            description={`${sentence(area.description)} ${t('new.within', { count: area.firstAnswerWorkingDays })}`}
          >
            {area.name}
          </Radio>
        ))}
      </RadioGroup>
      <TextField
        id="support-subject"
        label={t('new.subject')}
        value={values.subject}
        onChange={(event) => set('subject', event.target.value)}
        error={create.at('subject')}
        maxLength={200}
      />
      <Textarea
        id="support-text"
        label={t('new.text')}
        description={`${t('new.textHint')} ${common('patientHint')}`}
        value={values.text}
        onChange={(event) => set('text', event.target.value)}
        error={create.at('text')}
        maxLength={4000}
        minRows={5}
      />
      <DraftNote draft={draft} />
      <div className="row">
        <Button type="submit" loading={create.busy}>
          {t('new.send')}
        </Button>
      </div>
    </Form>
  );
}

/** A description as a sentence of its own. */
const sentence = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`);
