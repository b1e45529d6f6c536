import { Button, Heading, Table } from '@navikt/ds-react';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { TableScroll } from './table-scroll';
import './plot.css';

/** How wide a plot is on paper, in CSS pixels: an A4 page within its margins. */
const PAPER = 660;

/** The width of an element, as it is laid out; on paper that of the page. 0 until it is known. */
export function useWidth(): { ref: (element: HTMLElement | null) => void; width: number } {
  const [width, setWidth] = useState(0);
  const [paper, setPaper] = useState(false);
  const observer = useRef<ResizeObserver | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    observer.current = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.current.observe(element);
    setWidth(Math.floor(element.clientWidth));
  }, []);
  useEffect(() => {
    // The page is printed as it stands when the event ends.
    const before = (): void => flushSync(() => setPaper(true));
    const after = (): void => setPaper(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return { ref, width: paper && width > 0 ? Math.min(width, PAPER) : width };
}

/** The numbers of a plot as text. */
export interface PlotTable {
  columns: readonly { key?: string; label: ReactNode; number?: boolean }[];
  /** The first cell names the row. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A plot with its title, what it shows in words, and the same numbers as a table one press away. */
export function PlotFigure({
  id,
  title,
  about,
  table,
  asTable,
  onToggle,
  level = '2',
  children,
}: {
  id: string;
  title: string;
  about: ReactNode;
  table: PlotTable;
  asTable: boolean;
  onToggle: () => void;
  level?: '2' | '3';
  /** The plot. Its image is named by `<id>-title` and `<id>-about`. */
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('common');
  return (
    <figure className="plot" aria-labelledby={`${id}-title`}>
      <div className="page-head">
        <Heading level={level} size={level === '2' ? 'small' : 'xsmall'} id={`${id}-title`}>
          {title}
        </Heading>
        <Button type="button" size="small" variant="tertiary" className="no-print" aria-describedby={`${id}-title`} onClick={onToggle}>
          {t(asTable ? 'plot.asPlot' : 'plot.asTable')}
        </Button>
      </div>
      <div className="hint" id={`${id}-about`}>
        {about}
      </div>
      {asTable ? <NumberTable label={title} table={table} /> : children}
    </figure>
  );
}

/** Numbers in rows and columns; wider than the window it scrolls by itself. */
export function NumberTable({
  label,
  table,
  wider,
}: {
  label: string;
  table: PlotTable;
  /** What is said when the table is wider than its place. */
  wider?: string;
}): ReactNode {
  return (
    <TableScroll label={label} wider={wider}>
      <Table size="small" className="number-table">
        <Table.Header>
          <Table.Row>
            {table.columns.map((column, i) => (
              <Table.HeaderCell key={column.key ?? i} scope="col" className={column.number ? 'number' : undefined}>
                {column.label}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {table.rows.map(({ key, cells }) => (
            <Table.Row key={key}>
              {cells.map((cell, i) =>
                i === 0 ? (
                  <Table.HeaderCell key={i} scope="row">
                    {cell}
                  </Table.HeaderCell>
                ) : (
                  <Table.DataCell key={i} className={table.columns[i]?.number ? 'number' : undefined}>
                    {cell}
                  </Table.DataCell>
                ),
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </TableScroll>
  );
}
