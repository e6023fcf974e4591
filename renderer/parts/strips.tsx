import { ChevronDown, ChevronUp, X } from 'lucide-react';
import {
  Children,
  createContext,
  isValidElement,
  use,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useSay } from '../words';
import { Button, IconButton } from './button';
import { openStrip, type Told } from './strip-order';
import styles from './strips.module.css';

interface Place {
  /** The strip that is open while the others stand behind it. */
  readonly open: string | null;
  readonly isUnfolded: boolean;
  /** How many rows stand behind the open one. */
  readonly behind: number;
  readonly id: string;
  readonly tell: (slot: string, told: Told | null) => void;
  readonly unfold: (isUnfolded: boolean) => void;
}

const PlaceContext = createContext<Place | null>(null);
const SlotContext = createContext('');

/**
 * The one place of a screen for what there is to know of the thing itself: the most pressing strip is open, the others stand behind
 * it and unfold over the thing, so that nothing a person works on moves away. What stands behind is spoken when it arrives. A pinned
 * one stands whole above them, so that its presses stay where they are whatever comes and goes.
 */
export function Strips({ children }: { readonly children: ReactNode }) {
  const [told, setTold] = useState<Readonly<Record<string, Told>>>({});
  const [isUnfolded, setUnfolded] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  const tell = useCallback((slot: string, one: Told | null) => {
    setTold((before) => {
      const rest = Object.fromEntries(Object.entries(before).filter(([other]) => other !== slot));
      return one === null ? rest : { ...rest, [slot]: one };
    });
  }, []);
  const open = openStrip(told);
  const all = Object.entries(told);
  const behind = all.reduce((sum, [slot, { rows }]) => sum + (slot === open ? rows - 1 : rows), 0);
  const isAll = isUnfolded && all.length > 0;
  // Unfolded, the strips lie over the thing: the room that they had is kept, so that it stays where it is.
  const [room, setRoom] = useState(0);
  const unfold = useCallback((next: boolean) => {
    if (next) setRoom(place.current?.offsetHeight ?? 0);
    setUnfolded(next);
  }, []);
  useFoldedAgain(place, isAll, setUnfolded);
  const value = useMemo<Place>(
    () => ({ open, isUnfolded: isAll, behind, id, tell, unfold }),
    [open, isAll, behind, id, tell, unfold],
  );
  return (
    <div ref={place} className={styles.place} style={isAll ? { height: room } : undefined}>
      <div id={id} className={isAll ? styles.unfolded : undefined}>
        <PlaceContext value={value}>
          {Children.toArray(children).map((child, index) => {
            const slot = String((isValidElement(child) ? child.key : null) ?? index);
            return (
              <SlotContext key={slot} value={slot}>
                {child}
              </SlotContext>
            );
          })}
        </PlaceContext>
      </div>
      <div className="spoken" aria-live="polite">
        {all.map(([slot, { words }]) => (slot === open ? null : <p key={slot}>{words}</p>))}
      </div>
    </div>
  );
}

/** Escape, or a press anywhere else, folds the strips again. */
function useFoldedAgain(
  place: React.RefObject<HTMLElement | null>,
  isUnfolded: boolean,
  setUnfolded: (isUnfolded: boolean) => void,
): void {
  useEffect(() => {
    if (!isUnfolded) return;
    const onPress = (event: PointerEvent): void => {
      const { target } = event;
      // A list or dialog that a strip opened hangs elsewhere in the page.
      const isElsewhere = target instanceof Element && target.closest('[data-frame]') !== null;
      if (isElsewhere && !place.current?.contains(target)) setUnfolded(false);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !(event.target instanceof Node) || !place.current?.contains(event.target)) return;
      event.stopPropagation();
      setUnfolded(false);
    };
    window.addEventListener('pointerdown', onPress, true);
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('pointerdown', onPress, true);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [place, isUnfolded, setUnfolded]);
}

interface Props {
  /** How pressing it is: the one with the greatest number is open. */
  readonly rank: number;
  readonly look?: 'caution' | 'good' | 'danger';
  readonly icon: ReactNode;
  readonly words: string;
  /** Never behind the others and never cut: first among the children of `Strips`. */
  readonly isPinned?: boolean;
  /** The least height in CSS pixels: that of the line whose place it takes, so that nothing under it moves. */
  readonly height?: number;
  /** Shown in the place of the words, where more than words says them. */
  readonly shown?: ReactNode;
  /** The whole of what the words shorten, such as a path. */
  readonly title?: string;
  /** The presses take a row of their own where the place is narrow. */
  readonly acts?: ReactNode;
  readonly actsCount?: 'few' | 'many';
  /** The menu of further presses: at the end of the first row, so that it never stands in a row by itself. */
  readonly menu?: ReactNode;
  /** What is read only when all is unfolded, and how many rows it is. */
  readonly details?: ReactNode;
  readonly rows?: number;
  readonly onClose?: () => void;
  /** Dialogs of its presses. */
  readonly children?: ReactNode;
}

/** Something to know about what stands under it, and what can be done about it; in two rows until it is unfolded. */
export function Strip(props: Props) {
  const { rank, look = 'caution', icon, words, shown, title, acts, actsCount = 'few', details, rows = 1 } = props;
  const { isPinned = false, height = 0 } = props;
  const say = useSay();
  const place = use(PlaceContext);
  const slot = use(SlotContext);
  const text = useRef<HTMLSpanElement>(null);
  const tell = place?.tell;
  useLayoutEffect(() => {
    if (isPinned) return;
    tell?.(slot, { rank, rows, words });
    return () => tell?.(slot, null);
  }, [tell, slot, rank, rows, words, isPinned]);
  const isUnfolded = isPinned || (place?.isUnfolded ?? true);
  const isOpen = isPinned || place === null || place.open === slot;
  const isCut = useIsCut(text, words);
  const behind = place?.behind ?? 0;
  const hasMore = isOpen && !isPinned && place !== null && (behind > 0 || isCut || isUnfolded);
  return (
    <div className={styles.slot} hidden={!isOpen && !isUnfolded} data-look={look}>
      <div
        style={height > 0 ? { minHeight: height } : undefined}
        className={`${styles.strip} ${actsCount === 'many' ? styles.many : ''} ${isUnfolded ? styles.whole : ''}`}
        role={look === 'danger' ? 'alert' : 'status'}
      >
        <span className={styles.icon}>{icon}</span>
        <span ref={text} className={styles.words} title={title ?? words}>
          {shown ?? words}
        </span>
        {acts ? <span className={styles.acts}>{acts}</span> : null}
        <span className={styles.end}>
          {props.menu}
          {hasMore ? (
            <Button
              look="quiet"
              icon={isUnfolded ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
              aria-expanded={isUnfolded}
              aria-controls={place.id}
              onPress={() => {
                place.unfold(!isUnfolded);
              }}
            >
              {isUnfolded
                ? say('window.strips.fold')
                : behind > 0
                  ? say('window.strips.behind', { count: behind })
                  : say('window.strips.whole')}
            </Button>
          ) : null}
          {props.onClose ? (
            <IconButton label={say('window.close')} onPress={props.onClose}>
              <X size={14} aria-hidden />
            </IconButton>
          ) : null}
        </span>
      </div>
      {details && isUnfolded ? <div className={styles.details}>{details}</div> : null}
      {props.children}
    </div>
  );
}

/** True where the words do not fit into the room that a folded strip has for them. */
function useIsCut(text: React.RefObject<HTMLElement | null>, words: string): boolean {
  const [isCut, setIsCut] = useState(false);
  useLayoutEffect(() => {
    const shown = text.current;
    if (!shown) return;
    const look = new ResizeObserver(() => {
      setIsCut(shown.scrollHeight > shown.clientHeight + 2);
    });
    look.observe(shown);
    return () => {
      look.disconnect();
    };
  }, [text, words]);
  return isCut;
}
