import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type SyntheticEvent,
} from 'react';
import { FieldError, Input, Label, TextArea, TextField } from 'react-aria-components';
import { MarkedText } from './marked-text';
import type { MarkedPiece } from '../../main/model/mark-words';
import styles from './commit-field.module.css';

interface Props {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string;
  /** The sentence that says why a text cannot stand, or null where it can. */
  readonly refuse?: (text: string) => string | null;
  readonly onCommit: (text: string) => void;
  /** After Enter or Escape, for a field that stands in for a name. */
  readonly onDone?: () => void;
  readonly lines?: number;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  /** BCP 47 of what is written in it. */
  readonly lang?: string;
  readonly look?: 'boxed' | 'bare';
  /** Kept also whenever the person pauses, so that what shows it follows. */
  readonly whileTyping?: boolean;
  /** Hears where the cursor stands, in UTF-16 units. */
  readonly onCursor?: (at: number) => void;
  /** Hears the words that are selected in it; empty where none are. */
  readonly onSelected?: (words: string) => void;
  /** The text in pieces, so that marked words are seen as such where they are written. */
  readonly piecesOf?: (text: string) => readonly MarkedPiece[];
}

/** A pause in which nothing is typed, in milliseconds: long enough not to cut a word in two. */
const pauseMs = 700;

/** Gives the focus back to the row that a field stood in, once the field is gone: keys go on working there. */
function focusRowOf(field: Element): void {
  const row = field.closest<HTMLElement>('[role="row"]');
  setTimeout(() => row?.focus());
}

/** A text that is kept when the person leaves it or presses Enter; Escape brings the old text back. */
export function CommitField(props: Props) {
  const { label, labelHidden = false, value, refuse, onCommit, onDone, lines = 1, lang, look = 'boxed' } = props;
  const { whileTyping = false, onCursor, onSelected, piecesOf } = props;
  const behind = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  // What was kept while typing has come back: the field is as it would be without a draft.
  if (whileTyping && draft === value) setDraft(null);
  const text = draft ?? value;
  const refusal = draft === null ? null : (refuse?.(draft) ?? null);
  const pending = draft !== null && draft !== value && refusal === null ? draft : null;
  const commit = (): void => {
    if (pending !== null) onCommit(pending);
  };
  // A click elsewhere may take the field away before it hears that it was left: what stands in it is kept all the same.
  const left = useRef<(() => void) | null>(null);
  useLayoutEffect(() => {
    left.current = commit;
  });
  useEffect(
    () => () => {
      left.current?.();
    },
    [],
  );
  const keep = (): void => {
    left.current = null;
    commit();
    if (refusal === null) setDraft(null);
  };
  const onPause = useEffectEvent(commit);
  useEffect(() => {
    if (!whileTyping || draft === null) return;
    const pause = setTimeout(onPause, pauseMs);
    return () => {
      clearTimeout(pause);
    };
  }, [whileTyping, draft]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) {
      keep();
      onDone?.();
      if (onDone) focusRowOf(event.currentTarget);
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      left.current = null;
      setDraft(null);
      onDone?.();
      if (onDone) focusRowOf(event.currentTarget);
    } else if (event.key === 'Escape' && onDone) {
      onDone();
      focusRowOf(event.currentTarget);
    }
  };
  // What stands in a new field gives way to what is typed; a later click in it only sets the cursor.
  const isNew = useRef(props.autoFocus ?? false);
  const onFocus = (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (isNew.current) event.target.select();
    isNew.current = false;
  };
  const field = {
    onFocus,
    className: `${styles.input} ${styles[look]}`,
    lang,
    onKeyDown,
    placeholder: props.placeholder,
    // Undo is the window's again once what was typed is kept.
    'data-kept': (draft === null && !whileTyping) || undefined,
    ...(onCursor || onSelected
      ? {
          onSelect: ({ currentTarget }: SyntheticEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
            const { selectionStart, selectionEnd, value: whole } = currentTarget;
            onCursor?.(selectionStart ?? 0);
            onSelected?.(whole.slice(selectionStart ?? 0, selectionEnd ?? 0));
          },
        }
      : {}),
    ...(piecesOf
      ? {
          onScroll: ({ currentTarget }: SyntheticEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
            behind.current?.scrollTo(currentTarget.scrollLeft, currentTarget.scrollTop);
          },
        }
      : {}),
  };
  return (
    <TextField
      className={styles.field}
      value={text}
      onChange={setDraft}
      onBlur={() => {
        keep();
        if (refusal !== null) setDraft(null);
        onDone?.();
      }}
      isInvalid={refusal !== null}
      aria-label={labelHidden ? label : undefined}
      autoFocus={props.autoFocus ?? false}
    >
      {labelHidden ? null : <Label className={styles.label}>{label}</Label>}
      {piecesOf ? (
        <div className={styles.marked}>
          <div
            ref={behind}
            aria-hidden
            lang={lang}
            className={`${styles.input} ${styles.behind} ${lines === 1 ? styles.line : ''}`}
          >
            <MarkedText pieces={piecesOf(text)} />
            {/* A last empty line has no height of its own. */}
            {'\u200b'}
          </div>
          {lines === 1 ? <Input {...field} type="text" /> : <TextArea {...field} rows={lines} />}
        </div>
      ) : lines === 1 ? (
        <Input {...field} type="text" />
      ) : (
        <TextArea {...field} rows={lines} />
      )}
      <FieldError className={`${styles.error} ${look === 'bare' ? styles.floating : ''}`}>{refusal}</FieldError>
    </TextField>
  );
}
