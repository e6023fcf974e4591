import { Check, Minus, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { sayBreach, sayPlace } from '../../../main/words/say';
import { useSay } from '../../words';
import type { Passport, PassportPlace, PassportRow } from '../../../main/model/passport';
import styles from './passport-list.module.css';

const marks = { passed: Check, failed: X, idle: Minus } as const;

interface Going {
  /** Shows a page, counted from 0. */
  readonly onGoTo: (page: number) => void;
}

/** Every rule that a file was held against, the broken ones first, each place with the way to its page. */
export function PassportList({ passport, onGoTo }: { readonly passport: Passport } & Going) {
  const broken = passport.rows.filter(({ outcome }) => outcome === 'failed');
  const others = passport.rows.filter(({ outcome }) => outcome !== 'failed');
  return (
    <ul className={styles.rows}>
      {[...broken, ...others].map((row) => (
        <Row key={row.rule} row={row} onGoTo={onGoTo} />
      ))}
    </ul>
  );
}

function Row({ row, onGoTo }: { readonly row: PassportRow } & Going) {
  const say = useSay();
  const Mark = marks[row.outcome];
  const rule = say(`passport.rules.${row.rule}`);
  return (
    <li className={`${styles.row} ${styles[row.outcome]}`}>
      <Mark size={16} aria-hidden className={styles.mark} />
      <span>{row.outcome === 'idle' ? say('passport.idle', { rule }) : rule}</span>
      {row.places.length > 0 ? (
        <ul className={styles.places}>
          {row.places.map((place, index) => (
            <Place key={index} place={place} onGoTo={onGoTo} />
          ))}
          {row.count > row.places.length ? (
            <li>{say('passport.more', { count: row.count - row.places.length })}</li>
          ) : null}
        </ul>
      ) : null}
    </li>
  );
}

function Place({ place, onGoTo }: { readonly place: PassportPlace } & Going) {
  const say = useSay();
  const { page } = place;
  return (
    <li className={styles.place}>
      <span>{sayBreach(say, place)}</span>
      {page === null ? null : (
        <AriaButton
          className={styles.way}
          aria-label={`${say('window.handout.take-me')}: ${sayPlace(say, { page })}`}
          onPress={() => {
            onGoTo(page - 1);
          }}
        >
          {sayPlace(say, { page })}
        </AriaButton>
      )}
    </li>
  );
}
