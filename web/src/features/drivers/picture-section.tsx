import { ReadMore } from '@navikt/ds-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../lib/api';
import { useData } from '../../lib/use-data';
import { useChartWidth } from '../../ui/chart';
import { FileButtons } from '../../ui/file-buttons';
import { Section } from '../../ui/page';
import { Screen } from '../../ui/screen';
import { driverFileDocument, driverPictureDocument, type DriverPicture } from './drivers.graphql';

const LEVELS = ['AIM', 'PRIMARY', 'SECONDARY', 'CHANGE_IDEA'] as const;
const FORMATS = ['SVG', 'PNG'] as const;

/** The diagram drawn for the room that there is, all of it in words, and the same as a file. */
export function PictureSection({ projectId }: { projectId: string }): ReactNode {
  const { t } = useTranslation('drivers');
  const { ref, width } = useChartWidth();
  const query = useData(driverPictureDocument, { projectId, width: width || 320 }, { when: width > 0, smooth: true, keepOffline: true });
  return (
    <Section title={t('picture.title')} id="picture">
      <div ref={ref}>
        <Screen query={query}>{(data) => <Drawn picture={data.project.driverPicture} />}</Screen>
      </div>
      <Files projectId={projectId} />
    </Section>
  );
}

function Drawn({ picture }: { picture: DriverPicture }): ReactNode {
  const { t } = useTranslation('drivers');
  const levels = LEVELS.filter((level) => picture.boxes.some((box) => box.level === level));
  return (
    <div className="drivers-drawn">
      <ul className="drivers-legend" aria-label={t('picture.legend')}>
        {levels.map((level) => (
          <li key={level}>
            <span className="drivers-swatch" data-level={level} aria-hidden />
            {t(`kind.${level}`)}
          </li>
        ))}
      </ul>
      <Picture picture={picture} />
      <ReadMore header={t('picture.words')} className="no-print">
        <p className="prose">{picture.description}</p>
      </ReadMore>
    </div>
  );
}

/** As the server measures texts: where the first line stands in its box, how far the next is below it, and the smaller ones below these, in px. */
const TEXT = { left: 10, first: 21.9, line: 18, gap: 3, note: 16 };

function Picture({ picture: { width, height, title, description, boxes, connectors } }: { picture: DriverPicture }): ReactNode {
  const words = useId();
  return (
    <svg
      role="img"
      aria-label={title}
      aria-describedby={words}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="drivers-picture"
    >
      <desc id={words}>{description}</desc>
      {connectors.map(({ d }) => (
        <path key={d} d={d} className="drivers-line" />
      ))}
      {boxes.map((box) => (
        <g key={`${box.x} ${box.y}`} className="drivers-drawn-box" data-level={box.level}>
          <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={6} />
          {box.lines.map((line, i) => (
            <text key={i} x={box.x + TEXT.left} y={box.y + TEXT.first + i * TEXT.line}>
              {line}
            </text>
          ))}
          {box.notes.map((note, i) => (
            <text
              key={i}
              x={box.x + TEXT.left}
              y={box.y + TEXT.first + box.lines.length * TEXT.line + TEXT.gap + i * TEXT.note}
              className="drivers-note"
            >
              {note}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** The diagram to take along: as a picture and on paper. */
function Files({ projectId }: { projectId: string }): ReactNode {
  const { t } = useTranslation('drivers');
  return (
    <FileButtons
      label={t('files.label')}
      saved={t('files.saved')}
      formats={FORMATS.map((format) => ({ format, text: t(`files.${format}`) }))}
      fetchFile={async (format) => (await send(driverFileDocument, { projectId, format })).driverDiagramFile}
    />
  );
}
