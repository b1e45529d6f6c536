import { Button, Textarea } from '@navikt/ds-react';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../lib/use-draft';
import { DraftNote } from '../../ui/form';
import { needsSpread } from './hand-values';
import { ImportView } from './import-view';
import type { FilledMeasure } from './measure.graphql';
import { seriesContent } from './series-content';

/**
 * Cells pasted from a spreadsheet. They are kept in this browser only once the server has found no sign of persons in them.
 */
export function ByPaste({ measure }: { measure: FilledMeasure }): ReactNode {
  const { t } = useTranslation('measures');
  const draft = useDraft(`points.paste.${measure.id}`, { text: '' });
  const [text, setText] = useState(draft.values.text);
  const [content, setContent] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const look = async (pasted: string): Promise<void> => {
    const found = await seriesContent(new TextEncoder().encode(pasted));
    const sent = typeof found === 'string';
    setProblem(sent ? undefined : t(`import.${found.problem}`, { ...found }));
    setContent(sent ? found : null);
  };
  useEffect(() => {
    if (draft.values.text !== '') void look(draft.values.text);
    // What was looked through before a reload is looked through again; not what is typed.
  }, []);
  const discard = (): void => {
    draft.forget();
    setText('');
    setContent(null);
  };
  const go = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') setProblem(t('import.empty'));
    else void look(text);
  };
  return (
    <>
      <form onSubmit={go} className="form enter-source">
        <Textarea
          label={t('import.paste')}
          description={t(`import.pasteHint.${needsSpread(measure) ? 'SPREAD' : measure.form}`)}
          value={text}
          error={problem}
          minRows={5}
          maxRows={12}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="row">
          <Button type="submit" variant={content ? 'secondary' : 'primary'}>
            {t('import.look')}
          </Button>
          <DraftNote draft={{ ...draft, forget: discard }} />
        </div>
      </form>
      {content && (
        <ImportView
          key={content}
          measure={measure}
          contentBase64={content}
          source="PASTE"
          sourceLabel={null}
          onClean={() => {
            if (draft.values.text !== text) draft.set('text', text);
          }}
          onDone={draft.forget}
        />
      )}
    </>
  );
}
