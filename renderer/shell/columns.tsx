import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { useRef, useState, useSyncExternalStore, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { IconButton } from '../parts/button';
import { useKeptScroll } from '../parts/kept-places';
import { habitOf, keepHabit } from '../state/habits';
import { useSay } from '../words';
import { parseWidths, pulled, type ColumnWidths } from './column-widths';
import styles from './columns.module.css';

interface Props {
  readonly list: ReactNode;
  readonly listLabel: string;
  /** The thing itself takes the list's place too. */
  readonly listHidden?: boolean;
  readonly children: ReactNode;
  readonly properties?: ReactNode;
  readonly propertiesLabel?: string;
  /** The properties are of the same thing whenever the screen is shown: they stay scrolled as they were left, under this key. */
  readonly propertiesPlace?: string;
}

/** The three columns of every screen: what is in it, the thing itself, how it should be. */
export function Columns({ list, listLabel, listHidden = false, children, properties, ...rest }: Props) {
  const { propertiesLabel, propertiesPlace = null } = rest;
  const scroll = useRef<HTMLDivElement>(null);
  useKeptScroll(scroll, propertiesPlace);
  const whole = useRef<HTMLDivElement>(null);
  const [widths, setWidths] = useState(() => parseWidths(habitOf('columns')));
  const narrow = useNarrow(narrowWindow);
  const tight = useNarrow(tightWindow);
  const [open, setOpen] = useState(false);
  const [listOpen, setListOpen] = useState(false);
  const pull = (column: keyof ColumnWidths, by: number): void => {
    const next = pulled(widths, column, by, whole.current?.clientWidth ?? Infinity);
    setWidths(next);
    keepHabit('columns', JSON.stringify(next));
  };
  return (
    <div ref={whole} className={styles.columns}>
      {tight && list && !listHidden ? <Fold column="list" open={listOpen} onFold={setListOpen} /> : null}
      <aside
        aria-label={listLabel}
        className={`${styles.list} ${tight ? styles.under : ''}`}
        hidden={listHidden || (tight && !listOpen)}
        style={{ width: widths.list }}
      >
        {list}
        <Edge column="list" width={widths.list} onPull={pull} />
      </aside>
      <main className={styles.middle}>{children}</main>
      {properties ? (
        <>
          {narrow ? <Fold column="properties" open={open} onFold={setOpen} /> : null}
          <aside
            aria-label={propertiesLabel}
            className={`${styles.properties} ${narrow ? styles.over : ''}`}
            hidden={narrow && !open}
            style={{ width: widths.properties }}
          >
            <Edge column="properties" width={widths.properties} onPull={pull} />
            <div ref={scroll} className={styles.scroll}>
              {properties}
            </div>
          </aside>
        </>
      ) : null}
    </div>
  );
}

const narrowWindow = '(max-width: 1119px)';
/** A window at twice the size of text: there is room for one column. */
const tightWindow = '(max-width: 759px)';

/** True while the window is too narrow for a column. */
function useNarrow(width: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(width);
      query.addEventListener('change', listener);
      return () => {
        query.removeEventListener('change', listener);
      };
    },
    () => matchMedia(width).matches,
  );
}

interface FoldProps {
  readonly column: keyof ColumnWidths;
  readonly open: boolean;
  readonly onFold: (open: boolean) => void;
}

const folds = {
  list: { open: PanelLeftClose, closed: PanelLeftOpen },
  properties: { open: PanelRightClose, closed: PanelRightOpen },
} as const;

/** The handle that unfolds a column where there is no room for it. */
function Fold({ column, open, onFold }: FoldProps) {
  const say = useSay();
  const Icon = folds[column][open ? 'open' : 'closed'];
  return (
    <div className={`${styles.fold} ${column === 'list' ? styles.first : ''}`}>
      <IconButton
        label={say(`window.columns.${open ? 'hide' : 'show'}-${column}`)}
        aria-expanded={open}
        onPress={() => {
          onFold(!open);
        }}
      >
        <Icon size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

interface EdgeProps {
  readonly column: keyof ColumnWidths;
  readonly width: number;
  readonly onPull: (column: keyof ColumnWidths, by: number) => void;
}

/** The edge of a column, pulled with the pointer or moved with the arrow keys. */
function Edge({ column, width, onPull }: EdgeProps) {
  const say = useSay();
  const from = useRef<number | null>(null);
  const towards = column === 'list' ? 1 : -1;
  const onPointerMove = (event: PointerEvent): void => {
    if (from.current === null) return;
    onPull(column, (event.clientX - from.current) * towards);
    from.current = event.clientX;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') onPull(column, -16 * towards);
    else if (event.key === 'ArrowRight') onPull(column, 16 * towards);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say(`window.columns.${column}`)}
      aria-valuenow={width}
      className={`${styles.edge} ${styles[column === 'list' ? 'after' : 'before']}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = event.clientX;
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
}
