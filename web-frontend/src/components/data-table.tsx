import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import classes from './data-table.module.css';

/** How much a column matters: the lesser ones leave a narrow screen first. */
export type Weight = 'always' | 'tablet' | 'desktop';

export interface Column<Row> {
  key: string;
  title: string;
  /** For columns whose content says it all, such as a button. */
  titleHidden?: boolean;
  numeric?: boolean;
  weight?: Weight;
  cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  tone?: (row: Row) => 'muted' | 'marked' | undefined;
  busy?: boolean;
}

/** A dense table. A link in a row marked with {@link rowLink} makes the whole row a target for the pointer. */
export function DataTable<Row>({ caption, columns, rows, rowKey, tone, busy }: DataTableProps<Row>): ReactElement {
  const { box, scrolls } = useScrolls();
  return (
    <div
      className={classes.scroll}
      ref={box}
      {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': caption } : {})}
    >
      <table className={classes.table} aria-busy={busy}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, titleHidden, numeric, weight }) => (
              <th key={key} scope="col" className={classes.cell} data-numeric={numeric} data-weight={weight}>
                {titleHidden ? <span className={classes.hidden}>{title}</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-tone={tone?.(row)}>
              {columns.map(({ key, numeric, weight, cell }) => (
                <td key={key} className={classes.cell} data-numeric={numeric} data-weight={weight}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// What does not fit is scrolled to with the keyboard as well: only then the box takes the focus.
function useScrolls() {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return { box, scrolls };
}

export const rowLink = classes.rowLink;
/** For what a lesser column says, where that column has left. */
export const onlyNarrow = classes.onlyNarrow;
/** For what must stay on one line, such as a date. */
export const unbroken = classes.unbroken;
export const secondary = classes.secondary;
