import { useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Keyboard, Menu, MenuItem, Popover, Separator, Text } from 'react-aria-components';
import styles from './menu.module.css';

export type MenuEntry =
  | {
      readonly id: string;
      readonly label: string;
      /** What comes of it, in a line under the label. */
      readonly about?: string;
      readonly keys?: string;
      readonly isDisabled?: boolean;
      readonly isDanger?: boolean;
      readonly run: () => void;
    }
  | 'line';

/** Runs the entry of this id, as a key does that stands for it; false where there is none that can be run. */
export function runEntry(entries: readonly MenuEntry[], id: string): boolean {
  const entry = entries.find((one) => one !== 'line' && one.id === id);
  if (!entry || entry === 'line' || entry.isDisabled) return false;
  entry.run();
  return true;
}

interface ListProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** The inside of a menu; goes into a MenuTrigger beside its button. */
export function MenuList({ label, entries }: ListProps) {
  return (
    <Popover className={styles.popover} offset={4}>
      <MenuItems label={label} entries={entries} />
    </Popover>
  );
}

function MenuItems({ label, entries }: ListProps) {
  return (
    <Menu
      className={styles.menu}
      aria-label={label}
      onAction={(key) => {
        runEntry(entries, String(key));
      }}
    >
      {entries.map((entry, index) =>
        entry === 'line' ? (
          <Separator key={`line-${String(index)}`} className={styles.line} />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            isDisabled={entry.isDisabled ?? false}
            className={`${styles.item} ${entry.isDanger ? styles.danger : ''}`}
          >
            {entry.about ? (
              <span className={styles.words}>
                <Text slot="label">{entry.label}</Text>
                <Text slot="description" className={styles.about}>
                  {entry.about}
                </Text>
              </span>
            ) : (
              <Text slot="label">{entry.label}</Text>
            )}
            {entry.keys ? <Keyboard className={styles.keys}>{entry.keys}</Keyboard> : null}
          </MenuItem>
        ),
      )}
    </Menu>
  );
}

interface ContextProps {
  readonly label: string;
  /** As a function it is asked when the menu opens: in a long list most menus never do. */
  readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** It is of the words in the fields that stand in it. */
  readonly ofFields?: boolean;
  /** Called before the menu opens, to select what was clicked on. */
  readonly onOpen?: () => void;
}

/** Offers a menu on a right click, the menu key, or Shift+F10 inside it; keys that are pressed on the row around it reach it too (`shell/row-menus.ts`). */
export function ContextMenu({ label, entries, children, className, ofFields = false, onOpen }: ContextProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  return (
    <div
      className={className}
      data-offers
      onContextMenu={(event) => {
        // A field that stands in it has the system's own menu, to cut, copy and paste.
        if (!ofFields && event.target instanceof Element && event.target.closest('input, textarea')) return;
        event.preventDefault();
        event.stopPropagation();
        onOpen?.();
        setAt({ x: event.clientX, y: event.clientY });
      }}
    >
      {children}
      {at === null ? null : (
        <>
          {createPortal(
            // Under the body: in a row that contains its own layout the window's own places would count from the row.
            <span ref={anchor} className={styles.anchor} style={{ left: at.x, top: at.y }} />,
            document.body,
          )}
          <Popover
            isOpen
            triggerRef={anchor}
            placement="bottom start"
            offset={0}
            className={styles.popover}
            onOpenChange={(open) => {
              if (!open) setAt(null);
            }}
          >
            <MenuItems
              label={label}
              entries={(typeof entries === 'function' ? entries() : entries).map((entry) =>
                entry === 'line'
                  ? entry
                  : {
                      ...entry,
                      run: () => {
                        setAt(null);
                        entry.run();
                      },
                    },
              )}
            />
          </Popover>
        </>
      )}
    </div>
  );
}
