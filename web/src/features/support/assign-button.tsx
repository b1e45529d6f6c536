import { Select } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '../../lib/use-data';
import { useSubmit } from '../../lib/use-submit';
import { hasRole, useViewer } from '../../lib/viewer';
import { AskButton } from '../../ui/ask';
import { useNotice } from '../../ui/notice';
import { useTerm } from '../../ui/tags';
import { assignSupportRequestDocument } from './support-changes.graphql';
import { supportCandidatesDocument, type SupportShown } from './support.graphql';

/** Hands a request to someone who supports the trainee, or to the programme office. */
export function AssignButton({ request }: { request: SupportShown }): ReactNode {
  const { t } = useTranslation('support');
  const notice = useNotice();
  const [personId, setPersonId] = useState('');
  const submit = useSubmit(assignSupportRequestDocument);
  return (
    <AskButton
      label={request.assignee ? t('assign.again') : t('assign.label')}
      title={t('assign.title')}
      action={t('assign.action')}
      submit={submit}
      onConfirm={async () => {
        if (personId === '') return false;
        const done = await submit.submit({ input: { supportRequestId: request.id, expectedVersion: request.version, personId } });
        if (done) notice(t('done.assigned'));
        return Boolean(done);
      }}
    >
      <People request={request} value={personId} onChange={setPersonId} error={submit.at('personId')} />
    </AskButton>
  );
}

/** Those around a trainee who do not answer questions. */
const OTHERS: ReadonlySet<string> = new Set(['STUDY_DIRECTOR', 'HEAD_OF_UNIT', 'ADMIN']);

function People({
  request,
  value,
  onChange,
  error,
}: {
  request: SupportShown;
  value: string;
  onChange: (personId: string) => void;
  error: string | undefined;
}): ReactNode {
  const { t } = useTranslation('support');
  const common = useTranslation('common').t;
  const say = useTerm();
  const office = hasRole(useViewer(), 'OFFICE', 'ADMIN');
  const { data } = useData(supportCandidatesDocument, { enrolmentId: request.enrolment?.id ?? '', office });
  const roles = new Map<string, { name: string; roles: Set<string> }>();
  const note = (person: { id: string; name: string } | null, role: string): void => {
    if (!person || person.id === data?.enrolment.person?.id) return;
    const known = roles.get(person.id) ?? { name: person.name, roles: new Set() };
    known.roles.add(say('role', role));
    roles.set(person.id, known);
  };
  data?.people?.edges.forEach(({ node }) => note(node, 'OFFICE'));
  data?.enrolment.supporters.filter(({ role }) => !OTHERS.has(role)).forEach(({ person, role }) => note(person, role));
  return (
    <Select label={t('assign.who')} value={value} onChange={(event) => onChange(event.target.value)} error={error}>
      <option value="">{common('chooseOne')}</option>
      {[...roles].map(([id, person]) => (
        <option key={id} value={id}>
          {person.name} ({[...person.roles].join(', ')})
        </option>
      ))}
    </Select>
  );
}
