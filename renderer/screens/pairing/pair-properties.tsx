import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  Check,
  Languages,
  MousePointerClick,
  Unlink,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../parts/button';
import type { MenuEntry } from '../../parts/menu';
import { PropertyGroup } from '../../parts/property-group';
import { useSay } from '../../words';
import { isPair, surenessOf, toldReasons } from './row-filters';
import { slideIn } from './pair-row';
import type { Side } from './pairing-store';
import { holdsAllOf } from '../../../main/model/holds-all-of';
import { looksBilingual } from '../../../main/model/looks-bilingual';
import type { ShownRow } from '../../../main/model/pairing/row-moves';
import styles from './pair-properties.module.css';

const icons: Readonly<Record<string, ReactNode>> = {
  up: <ArrowUp size={16} aria-hidden />,
  down: <ArrowDown size={16} aria-hidden />,
  'all-up': <ArrowUpToLine size={16} aria-hidden />,
  'all-down': <ArrowDownToLine size={16} aria-hidden />,
  right: <Check size={16} aria-hidden />,
  choose: <MousePointerClick size={16} aria-hidden />,
  apart: <Unlink size={16} aria-hidden />,
  bilingual: <Languages size={16} aria-hidden />,
};

interface Props {
  readonly row: ShownRow | null;
  readonly entries: readonly MenuEntry[];
  readonly main: Side;
  readonly other: Side;
  readonly isOne: boolean;
}

/** Why the selected row is as it is, and everything that can be done to it. */
export function PairProperties({ row, entries, main, other, isOne }: Props) {
  const say = useSay();
  if (row === null)
    return (
      <PropertyGroup title={say('pair.title')}>
        <p className={styles.quiet}>{say(isOne ? 'pair.about-one' : 'pair.about')}</p>
        <p className={styles.quiet}>{say(isOne ? 'pair.keys-one' : 'pair.keys')}</p>
      </PropertyGroup>
    );
  const sureness = row.reasons.includes('hand') ? null : surenessOf(row);
  const slides = [slideIn(main, row.main), slideIn(other, row.other)].flatMap((found) => found ?? []);
  const proposed = !row.bilingual && slides.some(({ slide }) => looksBilingual(slide));
  const [first, second] = [slideIn(main, row.main), slideIn(other, row.other)];
  const isTwo = first && second && !holdsAllOf(first.slide, main.language, second.slide, other.language);
  return (
    <>
      <PropertyGroup title={say('pair.row.title')}>
        {slides.map(({ slide, number, title }) => (
          <p key={slide.id} className={styles.slide}>
            {say('pair.row.slide', { number, title })}
          </p>
        ))}
        {sureness ? (
          <p>
            {say(isPair(row) ? `pair.sure.${sureness}` : 'pair.sure.alone')} ·{' '}
            {say('pair.share', { share: Math.round((row.confidence ?? 0) * 100) })}
          </p>
        ) : null}
        {row.reasons.length > 0 ? (
          <ul className={styles.reasons} aria-label={say('pair.row.reasons')}>
            {toldReasons(row).map((reason) => (
              <li key={reason}>{say(`pair.reason.${reason}`)}</li>
            ))}
          </ul>
        ) : null}
        {row.bilingual ? <p className={styles.quiet}>{say('pair.bilingual-words')}</p> : null}
        {row.bilingual && isTwo ? <p role="alert">{say('pair.bilingual-two')}</p> : null}
        {proposed ? <p className={styles.quiet}>{say('pair.looks-bilingual')}</p> : null}
      </PropertyGroup>
      <PropertyGroup title={say('pair.mend')}>
        <div className={styles.acts}>
          {entries.map((entry) =>
            entry === 'line' ? null : (
              <Button key={entry.id} icon={icons[entry.id]} isDisabled={entry.isDisabled ?? false} onPress={entry.run}>
                {entry.label}
              </Button>
            ),
          )}
        </div>
      </PropertyGroup>
    </>
  );
}
