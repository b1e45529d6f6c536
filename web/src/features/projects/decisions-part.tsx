import { InlineMessage } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/now';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { DayField } from '../../ui/form';
import { useNotice } from '../../ui/notice';
import { Card, Section } from '../../ui/page';
import { Facts, Prose } from '../../ui/prose';
import { Empty } from '../../ui/screen';
import { capital, useTerm } from '../../ui/tags';
import { Day } from '../../ui/time';
import { confirmPatientInformationDocument, withdrawPatientInformationDocument } from './decisions.graphql';
import { EthicsForm } from './ethics-form';
import type { Project } from './project-pages';

/** What has been decided about ethical review, and what the unit has confirmed about patients. */
export function DecisionsPart({ project }: { project: Project }): ReactNode {
  const { t } = useTranslation('projects');
  return (
    <>
      <Section title={t('ethics.title')}>
        <InlineMessage status={project.dataStepsAllowed ? 'success' : 'warning'}>{project.dataStepsReason}</InlineMessage>
        {project.ethicsDecisions.length === 0 && (
          <Empty title={t('ethics.empty')}>
            <p>{t(project.viewerCan.decideEthics ? 'ethics.emptyOwn' : 'ethics.emptyOther')}</p>
          </Empty>
        )}
        <ul className="plain-list">
          {project.ethicsDecisions.map((decision, index) => (
            <Decision key={decision.id} decision={decision} current={index === 0} />
          ))}
        </ul>
        {project.viewerCan.decideEthics && <EthicsForm projectId={project.id} />}
      </Section>
      <PatientInformation project={project} />
    </>
  );
}

function Decision({ decision, current }: { decision: Project['ethicsDecisions'][number]; current: boolean }): ReactNode {
  const { t } = useTranslation('projects');
  const common = useTranslation('common').t;
  const say = useTerm();
  return (
    <Card as="li" {...(current ? { tone: 'accent' as const } : {})}>
      <p className="project-strong">{capital(say('ethicsKind', decision.kind))}</p>
      <p className="hint">
        {t(current ? 'ethics.current' : 'ethics.earlier', { number: decision.number })} · <Day on={decision.decidedOn} long />
      </p>
      <Prose>{decision.reasons}</Prose>
      <Facts
        items={[
          { label: t('ethics.reference'), value: decision.reference },
          { label: t('ethics.publish'), value: common(decision.intendsToPublish ? 'yes' : 'no') },
          { label: t('ethics.recordedBy'), value: decision.recordedBy?.name },
        ]}
      />
    </Card>
  );
}

function PatientInformation({ project }: { project: Project }): ReactNode {
  const { t } = useTranslation('projects');
  const notice = useNotice();
  const confirm = useSubmit(confirmPatientInformationDocument);
  const withdraw = useSubmit(withdrawPatientInformationDocument);
  const [day, setDay] = useState(today());
  const { statement, confirmedOn, confirmedBy } = project.patientInformation;
  const may = project.viewerCan.confirmPatientInformation;
  const input = { projectId: project.id, expectedVersion: project.version };
  return (
    <Section title={t('patients.title')}>
      <Card {...(confirmedOn ? { tone: 'success' as const } : {})}>
        <p className="project-strong">
          {confirmedOn ? (
            <>
              {t('patients.confirmed', { name: confirmedBy?.name ?? t('patients.unit') })} <Day on={confirmedOn} long />
            </>
          ) : (
            t('patients.notConfirmed')
          )}
        </p>
        <Prose>{statement}</Prose>
        {may && !confirmedOn && (
          <div className="no-print">
            <AskButton
              label={t('patients.confirm')}
              title={t('patients.confirmTitle')}
              text={statement}
              action={t('patients.confirm')}
              submit={confirm}
              onConfirm={async () => {
                const done = await confirm.submit({ input: { ...input, confirmedOn: day } });
                if (done) notice(t('patients.done'));
                return done !== null;
              }}
            >
              <DayField label={t('patients.day')} value={day} max={today()} onDay={setDay} error={confirm.at('confirmedOn')} />
            </AskButton>
          </div>
        )}
        {may && confirmedOn && (
          <div className="no-print">
            <AskButton
              label={t('patients.withdraw')}
              title={t('patients.withdrawTitle')}
              text={t('patients.withdrawText')}
              action={t('patients.withdraw')}
              submit={withdraw}
              onConfirm={async () => {
                const done = await withdraw.submit({ input });
                if (done) notice(t('patients.withdrawn'));
                return done !== null;
              }}
            />
          </div>
        )}
        {!may && !confirmedOn && <p className="hint">{t('patients.who')}</p>}
      </Card>
    </Section>
  );
}
