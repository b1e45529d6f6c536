import { DownloadIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button, ReadMore } from '@navikt/ds-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../lib/api';
import { saveFile } from '../../lib/download';
import { useData } from '../../lib/use-data';
import { messageOf } from '../../lib/use-submit';
import { useChartWidth } from '../../ui/chart';
import { useNotice } from '../../ui/notice';
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

/** As the server measures texts: where the first line stands in its box, and how far the next is below it, in px. */
const TEXT = { left: 10, first: 21.9, line: 18 };

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
        </g>
      ))}
    </svg>
  );
}

/** The diagram to take along: as a picture and on paper. */
function Files({ projectId }: { projectId: string }): ReactNode {
  const { t } = useTranslation('drivers');
  const common = useTranslation('common').t;
  const notice = useNotice();
  const [busy, setBusy] = useState<(typeof FORMATS)[number] | null>(null);
  const fetchFile = async (format: (typeof FORMATS)[number]): Promise<void> => {
    setBusy(format);
    try {
      saveFile((await send(driverFileDocument, { projectId, format })).driverDiagramFile);
      notice(t('files.saved'));
    } catch (error) {
      notice(messageOf(error, common));
    } finally {
      setBusy(null);
    }
  };
  return (
    <div className="row no-print" role="group" aria-label={t('files.label')}>
      {FORMATS.map((format) => (
        <Button
          key={format}
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          icon={<DownloadIcon aria-hidden />}
          loading={busy === format}
          onClick={() => void fetchFile(format)}
        >
          {t(`files.${format}`)}
        </Button>
      ))}
      <Button
        type="button"
        size="small"
        variant="tertiary"
        data-color="neutral"
        icon={<PrinterSmallIcon aria-hidden />}
        onClick={() => window.print()}
      >
        {common('print')}
      </Button>
    </div>
  );
}
