import { ChevronDown } from 'lucide-react';
import { Button, Collection, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { ReactNode } from 'react';
import styles from './choice.module.css';

export interface Option<T extends string> {
  readonly id: T;
  readonly label: string;
  /** What the closed field shows of it, where the whole would be cut. */
  readonly shown?: string;
  /** Stands under it in the list alone. */
  readonly note?: ReactNode;
}

interface Props<T extends string> {
  readonly label: string;
  /** Where the words beside it name it already. */
  readonly labelHidden?: boolean;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly isDisabled?: boolean;
  /** At the end of the list, under a line: what makes another one to choose. */
  readonly last?: { readonly label: string; readonly run: () => void };
}

/** The id of the last entry, which no choice has: theirs are written by the program. */
const lastId = '\u2026';

/** One of a few: a button that opens a list. */
export function Choice<T extends string>({
  label,
  labelHidden = false,
  options,
  value,
  onChange,
  isDisabled,
  last,
}: Props<T>) {
  return (
    <Select
      className={styles.choice}
      value={value}
      isDisabled={isDisabled ?? false}
      aria-label={labelHidden ? label : undefined}
      onChange={(key) => {
        if (key === lastId) last?.run();
        const chosen = options.find((option) => option.id === key);
        if (chosen && chosen.id !== value) onChange(chosen.id);
      }}
    >
      {labelHidden ? null : <Label className={styles.label}>{label}</Label>}
      <Button className={styles.button}>
        <SelectValue className={styles.value}>
          {({ selectedText }) => <Shown short={options.find(({ id }) => id === value)?.shown} whole={selectedText} />}
        </SelectValue>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={styles.popover} offset={4}>
        <ListBox className={styles.list}>
          <Collection items={options}>
            {(option) => (
              <ListBoxItem id={option.id} textValue={option.label} className={styles.option}>
                {option.label}
                {option.note}
              </ListBoxItem>
            )}
          </Collection>
          {last ? (
            <ListBoxItem id={lastId} textValue={last.label} className={`${styles.option} ${styles.last}`}>
              {last.label}
            </ListBoxItem>
          ) : null}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** Short where there is little room to see it; the ear has room for the whole. */
function Shown({ short, whole }: { readonly short: string | undefined; readonly whole: string }) {
  if (short === undefined || short === whole) return whole;
  return (
    <>
      <span aria-hidden>{short}</span>
      <span className="spoken">{whole}</span>
    </>
  );
}
