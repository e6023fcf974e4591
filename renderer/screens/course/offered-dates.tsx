import { followingDates } from '../../../main/model/following-dates';
import { Button } from '../../parts/button';
import { formatDay } from '../../parts/dates';
import { useSay } from '../../words';
import styles from './offered-dates.module.css';

interface Props {
  /** Of the days in their order. */
  readonly dates: readonly (string | null)[];
  /** The day that it stands beside. */
  readonly at: number;
  /** The dates of that day and of those after it. */
  readonly onUse: (dates: readonly string[]) => void;
}

/** Beside a day without a date: the day after the one before it, for it and for the days without a date that follow. */
export function OfferedDates({ dates, at, onUse }: Props) {
  const say = useSay();
  const offered = followingDates(dates, at);
  const [first] = offered;
  if (first === undefined) return null;
  return (
    <span className={styles.offer}>
      <Button
        look="quiet"
        onPress={() => {
          onUse(offered);
        }}
      >
        {say(offered.length > 1 ? 'window.course.use-dates' : 'window.course.use-date', {
          date: formatDay(first, say.language),
        })}
      </Button>
    </span>
  );
}
