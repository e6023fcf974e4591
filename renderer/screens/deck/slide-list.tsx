import { EyeOff, GraduationCap } from 'lucide-react';
import { useCallback, useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import {
  DropIndicator,
  GridLayout,
  GridList,
  GridListItem,
  ListLayout,
  Size,
  useDragAndDrop,
  Virtualizer,
  type Key,
} from 'react-aria-components';
import { ContextMenu, runEntry, type MenuEntry } from '../../parts/menu';
import { useSlideName } from '../../parts/slide-name';
import { HeadSlide } from '../../parts/head-slide';
import { TlpLabel } from '../../parts/tlp-label';
import { useChooseAll } from '../../state/choose-all';
import { textFor, useSay } from '../../words';
import { moveSlides } from './slide-edits';
import { change, choose, useSlides } from './slides-store';
import { useSlideEntries } from './use-slide-entries';
import type { Deck } from '../../../main/model/deck';
import type { SlideId } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';
import type { Slide } from '../../../main/model/slide';
import styles from './slide-list.module.css';

/** Of all rows alike, in pixels: a picture of 176 by 99, a line for its section, and air. */
const rowHeight = 126;
/** In the sorter: as wide as the pictures of a list, with their numbers beside them. */
const tiles = { minItemSize: new Size(224, 146), maxItemSize: new Size(300, 190), minSpace: new Size(4, 4) };

/** Slides can be dragged within the deck, several at once, by pointer and by keyboard. */
function useSlideDrag(deck: Deck) {
  return useDragAndDrop({
    getItems: (keys) =>
      Array.from(keys, (key) => ({
        'text/plain': deck.slides.find(({ id }) => id === key)?.texts[deck.mainLanguage]?.title ?? String(key),
      })),
    getDropOperation: () => 'move',
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.indicator} />,
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return;
      const place = { beside: target.key as SlideId, side: target.dropPosition };
      void change((now) => moveSlides(now, new Set(keys as Set<Key & SlideId>), place), 'move-slides');
    },
  });
}

interface Props {
  readonly deck: Deck;
  readonly language: Language;
  /** Beside each other over the whole place, or under each other in a column. */
  readonly look?: 'grid' | 'list';
  /** A slide was double-clicked, or Enter pressed on it. */
  readonly onOpen?: () => void;
}

/** A slide that was chosen elsewhere, as in the results of a search, is brought into sight; one that is seen stays where it is. */
function useChosenInSight(deck: Deck, chosen: ReadonlySet<SlideId>, look: 'grid' | 'list') {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const index = deck.slides.findIndex(({ id }) => chosen.has(id));
    const place = list.current;
    // Side by side, slides have no rows of one height: the list brings the focused one into sight itself.
    if (!place || index < 0 || look === 'grid') return;
    const [top, bottom] = [index * rowHeight, (index + 1) * rowHeight];
    const bring = (): void => {
      const isSeen = bottom > place.scrollTop && top < place.scrollTop + place.clientHeight;
      if (!isSeen) place.scrollTop = Math.max(0, (top + bottom - place.clientHeight) / 2);
    };
    if (place.scrollHeight >= bottom) {
      bring();
      return;
    }
    // A list that was just opened has its height once it has measured itself.
    const grown = new ResizeObserver(() => {
      if (place.scrollHeight < bottom) return;
      grown.disconnect();
      bring();
    });
    for (const part of [place, ...place.children]) grown.observe(part);
    return () => {
      grown.disconnect();
    };
  }, [deck.slides, chosen, look]);
  return list;
}

/** The deck's slides in their order: chosen by click and arrows, moved by dragging or Alt with an arrow. */
export function SlideList({ deck, language, look = 'list', onOpen }: Props) {
  const say = useSay();
  const chosen = useSlides((slides) => slides.chosen);
  const entries = useSlideEntries();
  const { dragAndDropHooks } = useSlideDrag(deck);
  const list = useChosenInSight(deck, chosen, look);
  const chooseEverySlide = useCallback(() => {
    choose(new Set(deck.slides.map(({ id }) => id)));
  }, [deck.slides]);
  useChooseAll(chooseEverySlide);
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = entryOfKey(event);
    if (id === null) return;
    event.preventDefault();
    event.stopPropagation();
    runEntry(entries, id);
  };
  return (
    <div className={styles.place} data-look={look} onKeyDownCapture={onKeyDown}>
      <SlideLayout look={look}>
        <GridList
          ref={list}
          aria-label={say(look === 'grid' ? 'deck.sorter' : 'deck.slides')}
          layout={look === 'grid' ? 'grid' : 'stack'}
          {...(onOpen
            ? {
                onAction: (key: Key) => {
                  choose(new Set([key as SlideId]));
                  onOpen();
                },
              }
            : {})}
          className={styles.list}
          selectionMode="multiple"
          selectionBehavior="replace"
          disallowEmptySelection
          keyboardNavigationBehavior="tab"
          disallowTypeAhead
          dragAndDropHooks={dragAndDropHooks}
          selectedKeys={chosen}
          dependencies={[deck, language, chosen, entries]}
          items={deck.slides.map((slide, index) => ({ id: slide.id, slide, number: index + 1 }))}
          onSelectionChange={(keys) => {
            if (keys === 'all') chooseEverySlide();
            else choose(keys as Set<Key & SlideId>);
          }}
          renderEmptyState={() => <p className={styles.none}>{say('deck.none')}</p>}
        >
          {({ id, slide, number }) => (
            <SlideRow key={id} slide={slide} number={number} deck={deck} language={language} entries={entries} />
          )}
        </GridList>
      </SlideLayout>
    </div>
  );
}

function SlideLayout({ look, children }: { readonly look: 'grid' | 'list'; readonly children: ReactElement }) {
  return look === 'grid' ? (
    <Virtualizer layout={GridLayout} layoutOptions={tiles}>
      {children}
    </Virtualizer>
  ) : (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight }}>
      {children}
    </Virtualizer>
  );
}

/** The entry that a key stands for. */
function entryOfKey(event: KeyboardEvent): string | null {
  if (event.altKey) return { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'up', ArrowRight: 'down' }[event.key] ?? null;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'd' ? 'duplicate' : null;
  return { Delete: 'delete', h: 'hidden', H: 'hidden', i: 'audience', I: 'audience' }[event.key] ?? null;
}

interface RowProps {
  readonly slide: Slide;
  readonly number: number;
  readonly deck: Deck;
  readonly language: Language;
  readonly entries: readonly MenuEntry[];
}

function SlideRow({ slide, number, deck, language, entries }: RowProps) {
  const say = useSay();
  const chosen = useSlides((slides) => slides.chosen);
  const title = useSlideName()(slide, number, language, deck.mainLanguage);
  const section = deck.sections.find(({ first }) => first === slide.id);
  const isInstructors = slide.audience === 'instructor';
  const told = [
    slide.hidden ? say('deck.hidden') : '',
    isInstructors ? say('deck.instructors') : '',
    slide.marking.label ?? '',
  ].filter(Boolean);
  return (
    <GridListItem
      id={slide.id}
      textValue={[String(number), title, ...told].join(', ')}
      className={styles.item}
      data-out={slide.hidden || isInstructors || undefined}
    >
      <ContextMenu
        className={styles.row}
        label={title}
        entries={entries}
        onOpen={() => {
          if (!chosen.has(slide.id)) choose(new Set([slide.id]));
        }}
      >
        <span className={styles.section}>{section ? textFor(section.title, language) : null}</span>
        <span className={styles.side}>
          <span className={styles.number}>{number}</span>
          {slide.hidden ? <EyeOff size={14} aria-hidden /> : null}
          {isInstructors ? <GraduationCap size={14} aria-hidden /> : null}
        </span>
        <span className={styles.picture} title={title}>
          <HeadSlide deck={deck} slide={slide.id} language={language} />
          {slide.marking.label ? (
            <span className={styles.label}>
              <TlpLabel label={slide.marking.label} />
            </span>
          ) : null}
        </span>
      </ContextMenu>
    </GridListItem>
  );
}
