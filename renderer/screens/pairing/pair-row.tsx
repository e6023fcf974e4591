import { ArrowDown, ArrowUp, Languages, Unlink } from 'lucide-react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { GridListItem } from 'react-aria-components';
import { IconButton } from '../../parts/button';
import { ContextMenu, type MenuEntry } from '../../parts/menu';
import { HeadSlide } from '../../parts/head-slide';
import { useSay } from '../../words';
import { usePairing, type Side } from './pairing-store';
import { isPair, surenessOf, toldReasons } from './row-filters';
import { keyOfRow, type ShownRow } from '../../../main/model/pairing/row-moves';
import { slideName } from '../../../main/model/slide-name';
import type { SlideId } from '../../../main/model/ids';
import styles from './pair-row.module.css';

/** A slide's number in its deck, from 1, and its title in the side's language. */
export function slideIn({ deck, language }: Side, id: SlideId | null) {
  const index = id === null ? -1 : deck.slides.findIndex((slide) => slide.id === id);
  const slide = deck.slides[index];
  return slide ? { slide, number: index + 1, title: slideName(slide, language) } : null;
}

function Half({ side, id, empty }: { readonly side: Side; readonly id: SlideId | null; readonly empty: string }) {
  const found = slideIn(side, id);
  if (!found)
    return (
      <div className={styles.half}>
        <span className={styles.none}>{empty}</span>
      </div>
    );
  return (
    <div className={styles.half}>
      <span className={styles.picture}>
        <HeadSlide deck={side.deck} slide={found.slide.id} language={side.language} />
      </span>
      <span className={styles.caption}>
        <span className={styles.number}>{found.number}</span>
        <span className={styles.name} lang={side.language} title={found.title}>
          {found.title}
        </span>
      </span>
    </div>
  );
}

/** What a screen reader says of a row, and what it is found by. */
export function useRowName(): (row: ShownRow, main: Side, other: Side) => string {
  const say = useSay();
  return (row, main, other) => {
    const named = (side: Side, id: SlideId | null): string => {
      const found = slideIn(side, id);
      return found ? say('pair.row.slide', { number: found.number, title: found.title }) : say('pair.row.none');
    };
    return `${named(main, row.main)} – ${named(other, row.other)}`;
  };
}

/** More stand in the properties of the row. */
const mostReasons = 3;

interface Props {
  readonly row: ShownRow;
  readonly entries: readonly MenuEntry[];
  readonly main: Side;
  readonly other: Side;
}

/** Both slides of a row, and between them how sure it is that they belong together. */
export function PairRowItem({ row, entries, main, other }: Props) {
  const say = useSay();
  const nameOf = useRowName();
  const key = keyOfRow(row);
  const place = useRef<HTMLDivElement>(null);
  const wantsFocus = usePairing(({ focus }) => focus === key);
  useLayoutEffect(() => {
    if (!wantsFocus) return;
    place.current?.focus();
    usePairing.setState({ focus: null });
  }, [wantsFocus]);
  const sureness = row.reasons.includes('hand') ? null : surenessOf(row);
  const entry = (id: string) => entries.find((one) => one !== 'line' && one.id === id);
  const button = (id: string, icon: ReactNode) => {
    const found = entry(id);
    return found && found !== 'line' ? (
      <IconButton label={found.label} isDisabled={found.isDisabled ?? false} onPress={found.run}>
        {icon}
      </IconButton>
    ) : null;
  };
  return (
    <GridListItem ref={place} id={key} textValue={nameOf(row, main, other)} className={styles.item}>
      <ContextMenu
        className={styles.row}
        label={nameOf(row, main, other)}
        entries={entries}
        onOpen={() => {
          usePairing.setState({ selected: key });
        }}
      >
        <Half
          side={main}
          id={row.main}
          empty={say('pair.row.only', { language: say(`window.language.${main.language}`) })}
        />
        <div className={styles.between}>
          {sureness ? (
            <span className={`${styles.sure} ${styles[sureness]}`}>
              {say(isPair(row) ? `pair.sure.${sureness}` : 'pair.sure.alone')}
              <span className={styles.share}>
                {say('pair.share', { share: Math.round((row.confidence ?? 0) * 100) })}
              </span>
            </span>
          ) : null}
          <span className={styles.why}>
            {toldReasons(row)
              .slice(0, mostReasons)
              .map((reason) => say(`pair.reason.${reason}`))
              .join(' · ')}
          </span>
          {row.bilingual ? (
            <span className={styles.bilingual}>
              <Languages size={14} aria-hidden /> {say('pair.row.bilingual')}
            </span>
          ) : null}
          <span className={styles.acts}>
            {button('up', <ArrowUp size={16} aria-hidden />)}
            {button('down', <ArrowDown size={16} aria-hidden />)}
            {button('apart', <Unlink size={16} aria-hidden />)}
          </span>
        </div>
        <Half
          side={other}
          id={row.other}
          empty={say('pair.row.only', { language: say(`window.language.${other.language}`) })}
        />
      </ContextMenu>
    </GridListItem>
  );
}
