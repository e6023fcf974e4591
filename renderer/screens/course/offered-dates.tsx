import { useEffect, useRef, type ReactNode } from 'react';
import { followingDates } from '../../../main/model/following-dates';
import { Button } from '../../parts/button';
import { formatDay } from '../../parts/dates';
import { useSay } from '../../words';
import styles from './offered-dates.module.css';

interface Props {
  /** Of the days in their order. */
  readonly dates: readonly (string | null)[];
  /** Of other days, which are not offered. */
  readonly taken?: readonly string[];
  /** The day that it stands beside, and its name. */
  readonly at: number;
  readonly name: string;
  /** The dates of that day and of those after it. */
  readonly onUse: (dates: readonly string[]) => void;
  /** The day's own date, where it is read and changed. */
  readonly children: ReactNode;
}

/** Beside the date of a day that has none: the day after the one before it, for it and for the days without a date that follow. */
export function OfferedDates({ dates, taken = [], at, name, onUse, children }: Props) {
  const say = useSay();
  const place = useRef<HTMLSpanElement>(null);
  const wasUsed = useRef(false);
  const offered = followingDates(dates, at, taken);
  const [first] = offered;
  const isGone = first === undefined;
  useEffect(() => {
    if (!isGone || !wasUsed.current) return;
    wasUsed.current = false;
    // The focus was on the press, which is gone: it goes to what it changed.
    place.current?.querySelector<HTMLElement>('[role="spinbutton"], button')?.focus();
  }, [isGone]);
  const words = isGone
    ? ''
    : say(offered.length > 1 ? 'window.course.use-dates' : 'window.course.use-date', {
        date: formatDay(first, say.language),
      });
  return (
    <span ref={place} className={styles.place}>
      {children}
      {isGone ? null : (
        <span className={styles.offer}>
          <Button
            look="quiet"
            aria-label={`${name}: ${words}`}
            onPress={() => {
              wasUsed.current = true;
              onUse(offered);
            }}
          >
            {words}
          </Button>
        </span>
      )}
    </span>
  );
}
