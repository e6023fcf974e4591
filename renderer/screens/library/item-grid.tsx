import { BookOpenText, CalendarRange } from 'lucide-react';
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import { GridList, GridListItem, Size, Virtualizer, type Key } from 'react-aria-components';
import { saidRestrictions } from '../../../main/model/restrictions';
import { CommitField } from '../../parts/commit-field';
import { useKeptScroll } from '../../parts/kept-places';
import { ContextMenu } from '../../parts/menu';
import { HeadSlide } from '../../parts/head-slide';
import { TlpLabel } from '../../parts/tlp-label';
import { useLanguage, useLibrary } from '../../state/app';
import { useOlderCourses } from '../../state/older-courses';
import { useSay } from '../../words';
import { NewerDecksMark } from '../course/newer-decks';
import { useArrangement } from './arrangement-store';
import { duplicate } from './duplicate';
import { useFirstScreenful } from './first-screenful';
import { areInstructors } from './giving-decks';
import { useItemEntries } from './item-entries';
import { LabelPress } from './label-press';
import { bin, openItem, rename, takeArrivedUp, useLibraryChoice } from './library-store';
import { useOfHandout } from './of-handout';
import { decksOf, foundWithin, withItem, type LibraryItem } from './library-items';
import { restrictionsOfItem } from './restricting';
import { strictestOfCourse } from './strictest';
import { useInSight } from './use-in-sight';
import { useSelectAll } from './use-select-all';
import type { CourseSummary } from '../../../main/contract/views';
import styles from './item-grid.module.css';

/** What stands beneath a title: how much it is, or what it is of. */
function useShortFacts(): (item: LibraryItem) => string {
  const say = useSay();
  const ofHandout = useOfHandout();
  return (item) => {
    switch (item.kind) {
      case 'deck':
        // Whoever brought the file knows it by its name.
        return [
          say('window.slides', { count: item.deck.slides }),
          areInstructors([item.deck]) ? say('deck.instructors') : '',
          item.deck.fileNames.join(', '),
        ]
          .filter(Boolean)
          .join(' · ');
      case 'course': {
        const { days, sessions } = item.course;
        return `${say('window.days', { count: days })} · ${say('window.sessions', { count: sessions })}`;
      }
      case 'handout':
        return ofHandout(item);
    }
  };
}

interface CardProps {
  readonly item: LibraryItem;
  readonly items: readonly LibraryItem[];
  readonly search: string;
}

function ItemCard({ item, items, search }: CardProps) {
  const say = useSay();
  const language = useLanguage();
  const { renaming, selected, arrived } = useLibraryChoice();
  const facts = useShortFacts()(item);
  const older = useOlderCourses((state) => state.older);
  const restricted = saidRestrictions(restrictionsOfItem(item, { ...useLibrary(), older }), [language]);
  const entries = useItemEntries(item, items);
  const within = foundWithin(item, search);
  return (
    <ContextMenu
      className={styles.card}
      label={item.title}
      entries={entries}
      onOpen={() => {
        if (!selected.has(item.id)) useLibraryChoice.setState({ selected: new Set([item.id]) });
      }}
    >
      {item.kind === 'deck' ? (
        <HeadSlide deck={item.deck} slide={item.deck.firstSlide} language={language} />
      ) : (
        <span className={styles.course} aria-hidden>
          {item.kind === 'course' ? (
            <CalendarRange size={32} strokeWidth={1.25} />
          ) : (
            <BookOpenText size={32} strokeWidth={1.25} />
          )}
        </span>
      )}
      <div className={styles.words}>
        {renaming === item.id ? (
          <CommitField
            label={say('window.rename')}
            labelHidden
            autoFocus
            value={item.title}
            onCommit={(title) => void rename(item, language, title)}
            onDone={() => {
              useLibraryChoice.setState({ renaming: null });
            }}
          />
        ) : (
          <span className={styles.title} title={item.title}>
            {item.title}
          </span>
        )}
        <span className={styles.facts} title={[restricted, facts].filter(Boolean).join(' · ')}>
          {arrived.has(item.id) ? <strong className={styles.new}>{say('shelf.new')}</strong> : null}
          {restricted === '' ? null : <strong className={styles.restricted}>{restricted} · </strong>}
          <bdi>{facts}</bdi>
        </span>
        {within === null ? null : (
          <span className={styles.within}>
            {within[0]}
            <mark className={styles.match}>{within[1]}</mark>
            {within[2]}
          </span>
        )}
        {item.kind === 'course' ? <CourseLabel course={item.course} /> : null}
        {item.kind === 'course' ? <NewerDecksMark scope={{ kind: 'course', course: item.course.id }} /> : null}
        {item.kind === 'deck' ? (
          <LabelPress deck={item.deck} decks={() => decksOf(withItem(item, items, selected))} />
        ) : null}
      </div>
    </ContextMenu>
  );
}

/** How strictly a course is to be handled: the strictest of what its decks hold. */
function CourseLabel({ course }: { readonly course: CourseSummary }) {
  const older = useOlderCourses((state) => state.older);
  const label = strictestOfCourse(course, { ...useLibrary(), older });
  return (
    <span>
      <TlpLabel label={label} />
    </span>
  );
}

/** In CSS pixels. A card is as high as the highest of its row; what is not seen yet is taken to be as high as the smallest. */
const cards = { minItemSize: new Size(176, 186), minSpace: new Size(8, 12) };
const lines = { estimatedRowHeight: 49, padding: 16 };

interface LookProps {
  readonly look: 'grid' | 'list';
  readonly layouts: ReturnType<typeof useInSight>['layouts'];
  readonly children: ReactNode;
}

/** Of a thousand items those that are seen are drawn, as cards or as lines. */
function AsItLooks({ look, layouts, children }: LookProps) {
  return look === 'grid' ? (
    <Virtualizer layout={layouts.grid} layoutOptions={cards} shouldObserveItemSize>
      {children}
    </Virtualizer>
  ) : (
    <Virtualizer layout={layouts.list} layoutOptions={lines} shouldObserveItemSize>
      {children}
    </Virtualizer>
  );
}

/** A press beside everything chooses nothing, as in a folder. */
function letGoBeside({ target }: MouseEvent): void {
  if (target instanceof Element && !target.closest('[role="row"]')) useLibraryChoice.setState({ selected: new Set() });
}

function takeUpPressed({ target }: PointerEvent): void {
  if (target instanceof Element && target.closest('[role="row"]')) takeArrivedUp();
}

/** Decks, courses and handouts: double-click or Enter opens, F2 renames, Delete bins, a right click offers. */
export function ItemGrid({ items, search }: Pick<CardProps, 'items' | 'search'>) {
  const say = useSay();
  const { look, selected, renaming } = useLibraryChoice();
  const isFiltered = useArrangement(({ filters }) => Object.keys(filters).length > 0);
  const nothing = search.trim() !== '' ? 'window.library.none-found' : 'window.library.none-here';
  const chosen = items.filter((item) => selected.has(item.id));
  const drawn = useFirstScreenful(items);
  const { layouts, list } = useInSight(look, items);
  useKeptScroll(list, `library ${look}`);
  useSelectAll(items);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (renaming !== null) return;
    if (event.key === 'F2' && chosen[0]) useLibraryChoice.setState({ renaming: chosen[0].id });
    else if (event.key === 'Delete' && chosen.length > 0) void bin(chosen);
    else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey) && chosen.length > 0)
      void duplicate(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={styles.scroll}
      onKeyDown={onKeyDown}
      onKeyDownCapture={takeArrivedUp}
      onPointerDownCapture={takeUpPressed}
      onClick={letGoBeside}
    >
      <AsItLooks key={look} look={look} layouts={layouts}>
        <GridList
          ref={list}
          aria-label={say('window.library.items')}
          className={`${styles.items} ${styles[look]}`}
          layout={look === 'grid' ? 'grid' : 'stack'}
          items={drawn}
          dependencies={[items, search]}
          selectionMode="multiple"
          selectionBehavior="replace"
          keyboardNavigationBehavior="tab"
          disallowTypeAhead={renaming !== null}
          selectedKeys={selected}
          onSelectionChange={(keys) => {
            // The list's own set knows where a range began, so that Shift chooses all between.
            const selected = keys === 'all' ? new Set(items.map((item) => item.id)) : (keys as Set<Key & string>);
            useLibraryChoice.setState({ selected });
          }}
          onAction={(key) => {
            const item = items.find((other) => other.id === key);
            if (item && renaming === null) openItem(item);
          }}
          renderEmptyState={() => <p className={styles.none}>{say(isFiltered ? 'shelf.filter.none' : nothing)}</p>}
        >
          {(item) => (
            <GridListItem id={item.id} textValue={item.title} className={styles.item}>
              <ItemCard item={item} items={items} search={search} />
            </GridListItem>
          )}
        </GridList>
      </AsItLooks>
    </div>
  );
}
