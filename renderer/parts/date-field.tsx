import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { parseDate, type CalendarDate } from '@internationalized/date';
import { useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { useSay } from '../words';
import { Button } from './button';
import { dateMeant, dateOfText } from './date-of-text';
import { formatTyped, today } from './dates';
import styles from './date-field.module.css';

interface Props {
  readonly label: string;
  /** Where the words beside it name it already. */
  readonly labelHidden?: boolean;
  /** `YYYY-MM-DD`; null for none. */
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
  readonly autoFocus?: boolean;
  /** Heard as soon as a whole date stands there, else when the field is left; `value` is then what it begins with. */
  readonly whileTyping?: boolean;
  /** Hears when it is over, for a field that stands in for words: by a key or a choice, or because the focus went elsewhere. */
  readonly onDone?: (by: 'hand' | 'leaving') => void;
}

/** Of what was pasted so much is said again. */
const longestTold = 40;

/** Some of day, month and year stand there and others do not: the field tells nobody, it only shows it. */
function isBegun(field: Element | null): boolean {
  const parts = [...(field?.querySelectorAll('[role="spinbutton"]') ?? [])];
  const empty = parts.filter((part) => part.hasAttribute('data-placeholder'));
  return empty.length > 0 && empty.length < parts.length;
}

/** A date in the order and the words of Kitbag's language: typed, pasted in any usual form, or chosen in a calendar. */
export function DateField({
  label,
  labelHidden = false,
  value,
  onChange,
  autoFocus = false,
  whileTyping = false,
  onDone,
}: Props) {
  const say = useSay();
  const [draft, setDraft] = useState<string | null>(value);
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLDivElement>(null);
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    setDraft(value);
  }
  // One and the same while nothing changes: a new one would take back what is typed and is no whole date yet.
  const shown = useMemo(() => (draft === null ? null : parseDate(draft)), [draft]);
  const keep = (date: string | null): void => {
    const meant = date === null ? null : dateMeant(date);
    setRefusal(null);
    setDraft(meant);
    if (meant !== value) onChange(meant);
  };
  /** Keeps what was typed; what is no whole date stays in the field beside the sentence that says what is expected. */
  const keepTyped = (by: 'hand' | 'leaving'): void => {
    if (isBegun(field.current) || (draft !== null && dateMeant(draft) === null)) {
      setRefusal(say('window.date.whole', { example: formatTyped(today(), say.language) }));
      return;
    }
    keep(draft);
    onDone?.(by);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof Element && event.target.matches('[role="spinbutton"]')) {
      event.preventDefault();
      keepTyped('hand');
    } else if (event.key === 'Escape' && onDone) {
      event.stopPropagation();
      setDraft(value);
      onDone('hand');
    }
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain').trim();
    const date = dateOfText(text);
    event.preventDefault();
    event.stopPropagation();
    if (date !== null) keep(date);
    else if (text !== '') {
      const told = text.length > longestTold ? `${text.slice(0, longestTold)}…` : text;
      setRefusal(say('window.date.unread', { text: told, example: formatTyped(today(), say.language) }));
    }
  };
  return (
    <DatePicker<CalendarDate>
      className={styles.field}
      aria-label={labelHidden ? label : undefined}
      value={shown}
      onChange={(date) => {
        const typed = date?.toString() ?? null;
        setDraft(typed);
        setRefusal(null);
        // A year that is not written to its end is no date yet.
        if (whileTyping) onChange(typed !== null && dateMeant(typed) === typed ? typed : null);
      }}
      autoFocus={autoFocus}
      onBlur={() => {
        keepTyped('leaving');
      }}
      isInvalid={refusal !== null}
    >
      {({ state }) => (
        <>
          {labelHidden ? null : <Label className={styles.label}>{label}</Label>}
          <div ref={field} onKeyDownCapture={onKeyDown} onPasteCapture={onPaste}>
            <Group className={styles.box}>
              <DateInput className={styles.input}>
                {(segment) => <DateSegment segment={segment} className={styles.segment} />}
              </DateInput>
              <AriaButton className={styles.open} aria-label={say('window.date.calendar')}>
                <CalendarDays size={16} aria-hidden />
              </AriaButton>
            </Group>
          </div>
          <FieldError className={styles.error}>{refusal}</FieldError>
          <Popover className={styles.popover} offset={4}>
            <Dialog className={styles.dialog} aria-label={label}>
              <Calendar
                onChange={(date) => {
                  keep(date.toString());
                  state.setOpen(false);
                  onDone?.('hand');
                }}
              >
                <header className={styles.head}>
                  <AriaButton slot="previous" className={styles.step}>
                    <ChevronLeft size={16} aria-hidden />
                  </AriaButton>
                  <Heading className={styles.month} />
                  <AriaButton slot="next" className={styles.step}>
                    <ChevronRight size={16} aria-hidden />
                  </AriaButton>
                </header>
                <CalendarGrid className={styles.grid} weekdayStyle="narrow">
                  {(date) => <CalendarCell date={date} className={styles.day} />}
                </CalendarGrid>
              </Calendar>
              {draft === null ? null : (
                <Button
                  look="quiet"
                  onPress={() => {
                    keep(null);
                    state.setOpen(false);
                    onDone?.('hand');
                  }}
                >
                  {say('window.date.none')}
                </Button>
              )}
            </Dialog>
          </Popover>
        </>
      )}
    </DatePicker>
  );
}
