import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { ask } from '../../bridge';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { useOnce } from '../../parts/use-once';
import { useLanguage, useLibrary } from '../../state/app';
import { attempt } from '../../state/faults';
import { textFor, useSay } from '../../words';
import { attachSlides, change } from './course-store';
import { decksToOffer, deckToOpen, noteDeck } from './deck-to-offer';
import { pickedBetween, pickedIds, selectionOfPicks, typedRange, type PickSelection } from './pick-selection';
import { PickerDecks } from './picker-decks';
import { RangeField } from './range-field';
import { SlideTile } from './slide-tile';
import type { CourseView } from '../../../main/contract/views';
import type { Deck } from '../../../main/model/deck';
import type { Session } from '../../../main/model/course';
import type { DeckId, Sha256, SlideId } from '../../../main/model/ids';
import styles from './slide-picker.module.css';

interface Source {
  readonly deck: DeckId;
  readonly version: Sha256 | 'head';
  readonly slides: Deck['slides'];
}

const nothing: PickSelection = { picks: [], text: '', refusal: null };

/** What is picked of each deck that was looked into: choosing another one takes nothing away. */
type PickedDecks = ReadonlyMap<DeckId, { readonly source: Source; readonly selection: PickSelection }>;

/** How many slides of each deck are picked; decks of which none is are left out. */
function countsOf(picked: PickedDecks): ReadonlyMap<DeckId, number> {
  const counts = [...picked].map(
    ([deck, { source, selection }]) => [deck, pickedIds(selection.picks, source.slides).size] as const,
  );
  return new Map(counts.filter(([, count]) => count > 0));
}

interface Props {
  readonly view: CourseView;
  readonly session: Session;
  /** The material whose slides are chosen anew; null adds another. */
  readonly at: number | null;
  readonly onClose: () => void;
}

/** Slides are picked by their pictures (click, shift-click for a run) or by a range; both always agree. Those of several decks come in one change. */
export function SlidePicker({ view, session, at, onClose }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { decks } = useLibrary();
  const material = at === null ? undefined : session.material[at];
  const pinned =
    material?.kind === 'slides' ? view.versions.find((version) => version.pinned === material.pinned) : undefined;
  const [picked, setPicked] = useState<PickedDecks>(() =>
    pinned && material?.kind === 'slides'
      ? new Map([
          [
            pinned.deck,
            {
              source: { deck: pinned.deck, version: pinned.pinned, slides: pinned.slides },
              selection: selectionOfPicks(material.pick, pinned.slides),
            },
          ],
        ])
      : new Map(),
  );
  const [wanted, setWanted] = useState<DeckId | null>(
    () => pinned?.deck ?? deckToOpen(decksToOffer(decks, session.title, language))?.id ?? null,
  );
  const shown = wanted === null ? undefined : picked.get(wanted);
  const isThere = shown !== undefined;
  useEffect(() => {
    if (wanted === null || isThere) return;
    noteDeck(wanted);
    void attempt(() => ask('deck.get', { deck: wanted })).then((got) => {
      if (!got) return;
      const source: Source = { deck: wanted, version: 'head', slides: got.deck.slides };
      setPicked((now) => new Map(now).set(wanted, { source, selection: nothing }));
    });
  }, [wanted, isThere]);
  const { source, selection = nothing } = shown ?? {};
  const setSelection = (chosen: PickSelection): void => {
    if (source) setPicked(new Map(picked).set(source.deck, { source, selection: chosen }));
  };
  const counts = countsOf(picked);
  const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
  // A deck out of sight that nothing is taken from stands in nobody's way.
  const isRefused =
    selection.refusal !== null ||
    [...counts.keys()].some((deck) => (picked.get(deck)?.selection.refusal ?? null) !== null);
  const [save, isSaving] = useOnce(async () => {
    const done =
      material?.kind === 'slides'
        ? await change(
            [
              {
                kind: 'session.set',
                session: session.id,
                changes: {
                  material: session.material.map((other, index) =>
                    index === at ? { ...material, pick: selection.picks } : other,
                  ),
                },
              },
            ],
            'choose-slides',
          )
        : await attachSlides(
            session.id,
            [...picked.values()]
              .filter((one) => counts.has(one.source.deck))
              .map((one) => ({ deck: one.source.deck, range: one.selection.text })),
          );
    if (done) onClose();
  });
  const title = pinned?.title ?? decks.find(({ id }) => id === source?.deck)?.title;
  return (
    <Dialog
      title={say('window.picker.title', { session: textFor(session.title, language) })}
      size="full"
      onClose={onClose}
      foot={
        <>
          <span className={styles.count}>
            {say('window.picker.count', {
              count: source ? (counts.get(source.deck) ?? 0) : 0,
              total: source?.slides.length ?? 0,
            })}
          </span>
          <Button onPress={onClose}>{say('window.cancel')}</Button>
          <Button look="primary" isDisabled={count === 0 || isRefused} isPending={isSaving} onPress={save}>
            {material ? say('window.picker.keep') : say('window.picker.add', { count })}
          </Button>
        </>
      }
    >
      <div className={material ? styles.alone : styles.panes}>
        {material ? null : <PickerDecks session={session.title} chosen={wanted} counts={counts} onChoose={setWanted} />}
        <div className={styles.slides}>
          <div className={styles.bar}>
            <strong className={styles.deck}>{title ? textFor(title, language) : ''}</strong>
            {source ? (
              <RangeField
                selection={selection}
                total={source.slides.length}
                onType={(text) => {
                  setSelection(typedRange(selection, source.slides, text));
                }}
              />
            ) : null}
            {source ? (
              <AriaButton
                className={styles.all}
                onPress={() => {
                  setSelection(typedRange(nothing, source.slides, '1-'));
                }}
              >
                {say('window.picker.all')}
              </AriaButton>
            ) : null}
          </div>
          {source ? <PickGrid key={source.deck} source={source} selection={selection} onChange={setSelection} /> : null}
        </div>
      </div>
    </Dialog>
  );
}

interface GridProps {
  readonly source: Source;
  readonly selection: PickSelection;
  readonly onChange: (selection: PickSelection) => void;
}

function PickGrid({ source, selection, onChange }: GridProps) {
  const say = useSay();
  const anchor = useRef<SlideId | null>(null);
  const picked = pickedIds(selection.picks, source.slides);
  return (
    <div className={styles.grid} role="group" aria-label={say('window.picker.slides')}>
      {source.slides.map((slide, index) => (
        <SlideTile
          key={slide.id}
          deck={source.deck}
          version={source.version}
          slide={slide}
          number={index + 1}
          isSelected={picked.has(slide.id)}
          onPress={({ shiftKey }) => {
            const on = !picked.has(slide.id);
            const from = shiftKey && anchor.current !== null ? anchor.current : slide.id;
            onChange(pickedBetween(selection, source.slides, from, slide.id, shiftKey || on));
            anchor.current = slide.id;
          }}
        />
      ))}
    </div>
  );
}
