import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../lib/use-submit';
import { AskButton } from '../../ui/ask';
import { useNotice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { Day } from '../../ui/time';
import { removeAnnotationDocument, removePhaseDocument } from './measure-changes.graphql';
import type { Measure } from './measure.graphql';
import { AddMark, AddPhase } from './phase-forms';

/** Phases and marks: where something changed, and what happened. */
export function MarksSection({ measure }: { measure: Measure }): ReactNode {
  const { t } = useTranslation('measures');
  const { chart, viewerCan } = measure;
  const phases = chart.parts.filter(({ startsOn }) => startsOn !== null);
  if (phases.length === 0 && chart.marks.length === 0 && !viewerCan.edit) return null;
  return (
    <Section
      title={t('marks.title')}
      id="marks"
      actions={
        viewerCan.edit && (
          <>
            <AddPhase measure={measure} />
            <AddMark measure={measure} />
          </>
        )
      }
    >
      {phases.length === 0 && chart.marks.length === 0 ? (
        <p className="hint">{t('marks.empty')}</p>
      ) : (
        <ul className="plain-list marks">
          {phases.map((phase) => (
            <li key={`phase-${phase.part}`} className="row row-apart">
              <span className="mark-words">
                <span className="hint">
                  <Day on={phase.startsOn ?? ''} long /> · {t('marks.phase')}
                </span>
                <strong>{phase.title}</strong>
                <span>{phase.reason}</span>
              </span>
              {viewerCan.edit && (
                <span className="no-print">
                  <RemovePhase measure={measure} startsOn={phase.startsOn ?? ''} title={phase.title ?? ''} />
                </span>
              )}
            </li>
          ))}
          {chart.marks.map((mark) => (
            <li key={mark.id} className="row row-apart">
              <span className="mark-words">
                <span className="hint">
                  <Day on={mark.happenedOn} long />
                  {/* The start of the change is named by its label. */}
                  {mark.kind !== 'CHANGE_STARTED' && <> · {t(`marks.kind.${mark.kind}`)}</>}
                </span>
                <strong>{mark.label}</strong>
              </span>
              {viewerCan.edit && mark.kind === 'NOTE' && (
                <span className="no-print">
                  <RemoveMark measure={measure} mark={mark} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function RemovePhase({ measure, startsOn, title }: { measure: Measure; startsOn: string; title: string }): ReactNode {
  const { t } = useTranslation('measures');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const remove = useSubmit(removePhaseDocument);
  return (
    <AskButton
      label={common('remove')}
      title={t('phase.removeTitle', { title })}
      text={t('phase.removeText')}
      action={common('remove')}
      submit={remove}
      button={{ size: 'small', variant: 'tertiary', 'aria-label': t('phase.removeTitle', { title }) }}
      onConfirm={async () => {
        const done = await remove.submit({ input: { measureId: measure.id, expectedVersion: measure.version, startsOn } });
        if (done) notice(t('phase.removed'));
        return done !== null;
      }}
    />
  );
}

function RemoveMark({ measure, mark: { id, label } }: { measure: Measure; mark: Measure['chart']['marks'][number] }): ReactNode {
  const { t } = useTranslation('measures');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const remove = useSubmit(removeAnnotationDocument);
  return (
    <AskButton
      label={common('remove')}
      title={t('mark.removeTitle', { label })}
      action={common('remove')}
      submit={remove}
      button={{ size: 'small', variant: 'tertiary', 'aria-label': t('mark.removeTitle', { label }) }}
      onConfirm={async () => {
        const done = await remove.submit({ input: { measureId: measure.id, expectedVersion: measure.version, annotationId: id } });
        if (done) notice(t('mark.removed'));
        return done !== null;
      }}
    />
  );
}
