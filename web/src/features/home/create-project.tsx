import { Button, TextField } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../lib/ids';
import { useDraft } from '../../lib/use-draft';
import { useSubmit } from '../../lib/use-submit';
import { DraftNote, Form } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { createProjectDocument } from './home.graphql';
import type { Home } from './trainee-round';

/** The first thing to do in a round: to give the project a name. */
export function CreateProject({ home }: { home: Home }): ReactNode {
  const { t } = useTranslation('home');
  const [id] = useState(newId);
  const draft = useDraft(`project.${home.enrolment.id}`, { title: '' });
  const create = useSubmit(createProjectDocument);
  const notice = useNotice();
  const field = `title-${home.enrolment.id}`;
  const go = async (): Promise<void> => {
    if (!(await create.submit({ input: { id, enrolmentId: home.enrolment.id, title: draft.values.title.trim() } }))) return;
    draft.forget();
    notice(t('create.done'));
  };
  return (
    <section className="card home-next" data-tone="accent" aria-labelledby={`create-${home.enrolment.id}`}>
      <h2 id={`create-${home.enrolment.id}`} className="home-next-title">
        {t('create.title')}
      </h2>
      <p className="home-line">{home.hint ?? t('create.hint')}</p>
      <Form onSubmit={() => void go()} submit={create} fields={{ title: field }}>
        <TextField
          id={field}
          label={t('create.label')}
          description={t('create.description')}
          value={draft.values.title}
          onChange={(event) => draft.set('title', event.target.value)}
          error={create.at('title')}
        />
        <DraftNote draft={draft} />
        <div>
          <Button type="submit" loading={create.busy}>
            {t('create.go')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
