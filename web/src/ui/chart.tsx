import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useCallback, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { chartWidth, nearestPlace, placeAfter, untitled, type ChartPart, type ChartPicture } from './chart-places';
import './chart.css';

/** The width to ask a chart for, by the room that an element has; 0 until it is known. Paper takes the picture as it is and scales it. */
export function useChartWidth(): { ref: (element: HTMLElement | null) => void; width: number } {
  const [width, setWidth] = useState(0);
  const observer = useRef<ResizeObserver | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    const look = (): void => {
      if (element.clientWidth > 0 && !matchMedia('print').matches) setWidth(chartWidth(element.clientWidth));
    };
    observer.current = new ResizeObserver(look);
    observer.current.observe(element);
    look();
  }, []);
  return { ref, width };
}

/** A chart as it stands; `titled` where no heading says what it is. `chosen` rings a point. */
export function ChartImage({
  picture,
  titled = false,
  chosen = null,
}: {
  picture: ChartPicture;
  titled?: boolean;
  chosen?: number | null;
}): ReactNode {
  const { parts, top } = titled ? { parts: picture.parts, top: 0 } : untitled(picture);
  const ring = picture.places.find(({ place }) => place === chosen);
  return (
    <svg
      role="img"
      aria-label={picture.description}
      viewBox={`0 ${top} ${picture.width} ${picture.height - top}`}
      width={picture.width}
      height={picture.height - top}
      className="chart-image"
    >
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
      {ring && <circle cx={ring.x} cy={ring.y} r={9} className="chart-ring" />}
    </svg>
  );
}

const ANCHORS: Record<string, 'start' | 'middle' | 'end'> = { START: 'start', MIDDLE: 'middle', END: 'end' };

function Part({ part: { role, kind, d, x, y, text, anchor } }: { part: ChartPart }): ReactNode {
  const look = `chart-${role.toLowerCase().replaceAll('_', '-')}`;
  if (kind === 'PATH') return <path d={d ?? ''} className={look} />;
  return (
    <text x={x ?? 0} y={y ?? 0} textAnchor={ANCHORS[anchor ?? ''] ?? 'start'} className={look}>
      {text}
    </text>
  );
}

/**
 * A chart whose points can be walked over with the pointer, a finger, the arrow keys or the two buttons below. What a point says stands below
 * the chart, where no finger hides it, and is the value of the slider that it is to those who listen.
 */
export function Chart({
  picture,
  count,
  label,
  hint,
  steps,
  chosen,
  onChoose,
  wordsOf,
}: {
  picture: ChartPicture;
  /** How many points there are. */
  count: number;
  /** What the walk is called: “Punkter i diagrammet”. */
  label: string;
  /** What stands below the chart while no point is chosen. */
  hint: string;
  /** What the buttons to the next points are called: a finger does not always find one among many. */
  steps: { previous: string; next: string };
  chosen: number | null;
  onChoose: (place: number | null) => void;
  /** What the point at a place says: period, value, how many, signal. */
  wordsOf: (place: number) => string;
}): ReactNode {
  // Said aloud where a button was pressed; the slider says its own steps.
  const [said, setSaid] = useState('');
  const step = (to: number): void => {
    onChoose(to);
    setSaid(wordsOf(to));
  };
  const point = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onChoose(nearestPlace(picture.places, ((event.clientX - box.left) / box.width) * picture.width));
  };
  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = event.key === 'Escape' ? null : placeAfter(event.key, chosen, count);
    if (next === null && event.key !== 'Escape') return;
    event.preventDefault();
    onChoose(next);
  };
  return (
    <div className="chart">
      <div className="chart-stage">
        <ChartImage picture={picture} chosen={chosen} />
        <div
          className="chart-walk no-print"
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={1}
          aria-valuemax={Math.max(1, count)}
          aria-valuenow={chosen ?? count}
          aria-valuetext={chosen === null ? hint : wordsOf(chosen)}
          onKeyDown={key}
          onPointerMove={point}
          onPointerDown={point}
        />
      </div>
      <div className="chart-below no-print">
        <Button
          type="button"
          variant="tertiary"
          icon={<ChevronLeftIcon title={steps.previous} />}
          disabled={count === 0 || chosen === 1}
          onClick={() => step(chosen === null ? count : chosen - 1)}
        />
        {/* The slider says it to those who listen. */}
        <p className="chart-said" aria-hidden data-chosen={chosen !== null}>
          {chosen === null ? hint : wordsOf(chosen)}
        </p>
        <Button
          type="button"
          variant="tertiary"
          icon={<ChevronRightIcon title={steps.next} />}
          disabled={count === 0 || chosen === count}
          onClick={() => step(chosen === null ? 1 : chosen + 1)}
        />
        <span role="status" className="visually-hidden">
          {said}
        </span>
      </div>
    </div>
  );
}
