import { Columns2, History, Layers, LayoutGrid, Plus, Presentation, Replace, Square } from 'lucide-react';
import { useEffect, useState } from 'react';
import { WayBack } from '../../parts/way-back';
import { Button, IconButton } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { EmptyPlace } from '../../parts/empty-place';
import { UndoButtons } from '../../parts/undo-buttons';
import { Strips } from '../../parts/strips';
import { Columns } from '../../shell/columns';
import { useLanguage, useLibrary } from '../../state/app';
import { useCommand } from '../../state/commands';
import { habitOf, keepHabit } from '../../state/habits';
import { mint } from '../../state/mint';
import { textFor, textLanguages, useSay } from '../../words';
import { useEarlierCommand } from '../backups/use-earlier-command';
import { useUndoInLibrary } from '../library/use-undo-in-library';
import { CoursesLine } from './courses-line';
import { ReplaceBar } from './replace-bar';
import { openReplacing, useReplacing } from './replace-store';
import { chosenSlides, newSlide } from './slide-edits';
import { languageBeside, showSideBySide, useSideBySide } from './side-by-side';
import { SlideFields } from './slide-fields';
import { SlideList } from './slide-list';
import { SlideProperties } from './slide-properties';
import { change, choose, openSlides, useSlides } from './slides-store';
import { moveInDeck } from './undo-in-deck';
import { joining } from '../../../main/model/give-deck';
import type { DeckId, SlideId } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';
import bar from '../../parts/screen-bar.module.css';
import styles from './deck-screen.module.css';

interface Props {
  readonly id: DeckId;
  /** The slide to begin with, or none. */
  readonly slide: SlideId | null;
  readonly language: Language | null;
}

/** A deck: its slides in order, the one that is looked at with all its words, and who gets it. */
export function DeckScreen({ id, slide: first, language: wanted }: Props) {
  const say = useSay();
  const own = useLanguage();
  const { decks } = useLibrary();
  const { deck, chosen, language: chosenLanguage } = useSlides();
  const replacing = useReplacing(({ open }) => open);
  const beside = useSideBySide();
  const [sorter, setSorter] = useState(() => habitOf('deck-sorter') === 'true' && first === null);
  const sort = (on: boolean): void => {
    keepHabit('deck-sorter', String(on));
    setSorter(on);
  };
  // Whoever asks for one slide sees it whole.
  const [asked, setAsked] = useState(first);
  if (asked !== first) {
    setAsked(first);
    if (first !== null) setSorter(false);
  }
  useUndoInLibrary(id, moveInDeck);
  useCommand('replace', { label: say('menu.replace'), enabled: true, run: openReplacing });
  const revision = decks.find((one) => one.id === id)?.revision;
  useEffect(() => {
    void openSlides(id, first, wanted);
  }, [id, first, wanted]);
  useEffect(() => {
    const shown = useSlides.getState().deck;
    if (shown?.id === id && revision !== undefined && shown.revision !== revision) void openSlides(id, null);
  }, [id, revision]);
  const title = textFor(deck?.title ?? {}, own);
  const showVersions = useEarlierCommand('deck', id, title);
  if (deck?.id !== id) return <main className={styles.waiting} />;
  const language = chosenLanguage ?? deck.mainLanguage;
  // The sorter shows its pictures in one language.
  const other = beside.isOn && !sorter ? languageBeside(deck, language, beside.other) : null;
  const slides = chosenSlides(deck, chosen);
  const [slide] = slides;
  return (
    <Columns
      listLabel={say('deck.slides')}
      listHidden={sorter}
      list={
        sorter ? null : (
          <>
            {/* Over the slides, and not in the bar, whose room is the title's. */}
            <div className={styles.add}>
              <AddSlide language={language} />
            </div>
            <SlideList deck={deck} language={language} />
          </>
        )
      }
      propertiesLabel={say('window.properties')}
      properties={<SlideProperties deck={deck} slides={slides} language={language} />}
    >
      <div className={bar.bar}>
        <WayBack />
        <h1 className={`${bar.title} ${bar.rest}`} title={title}>
          {title}
        </h1>
        <UndoButtons />
        <IconButton
          label={say(sorter ? 'deck.single' : 'deck.sorter')}
          onPress={() => {
            sort(!sorter);
          }}
        >
          {sorter ? <Square size={16} aria-hidden /> : <LayoutGrid size={16} aria-hidden />}
        </IconButton>
        <IconButton
          label={say('deck.side-by-side')}
          aria-pressed={beside.isOn}
          isDisabled={sorter}
          onPress={() => {
            showSideBySide(!beside.isOn);
          }}
        >
          <Columns2 size={16} aria-hidden />
        </IconButton>
        <IconButton label={say('menu.replace')} onPress={openReplacing}>
          <Replace size={16} aria-hidden />
        </IconButton>
        <IconButton label={say('menu.versions')} onPress={showVersions}>
          <History size={16} aria-hidden />
        </IconButton>
        {other === null ? (
          <div className={styles.language}>
            <Choice
              label={say('deck.language')}
              labelHidden
              value={language}
              options={textLanguages.map((one) => ({ id: one, label: say(`window.language.${one}`) }))}
              onChange={(one: Language) => {
                useSlides.setState({ language: one });
              }}
            />
          </div>
        ) : null}
        {sorter ? <AddSlide language={language} /> : null}
      </div>
      <Strips>
        <CoursesLine deck={deck} />
      </Strips>
      {replacing ? <ReplaceBar key={id} deck={deck} /> : null}
      {sorter ? (
        <SlideList
          deck={deck}
          language={language}
          look="grid"
          onOpen={() => {
            sort(false);
          }}
        />
      ) : slides.length > 1 ? (
        <EmptyPlace icon={<Layers size={48} strokeWidth={1.25} />} title={say('deck.chosen', { count: slides.length })}>
          {say('deck.chosen-words')}
        </EmptyPlace>
      ) : slide ? (
        <SlideFields
          key={other === null ? `${slide.id} ${language}` : slide.id}
          deck={deck}
          slide={slide}
          language={language}
          other={other}
        />
      ) : (
        <EmptyPlace
          icon={<Presentation size={48} strokeWidth={1.25} />}
          title={say('deck.none')}
          acts={<AddSlide language={language} />}
        >
          {say('deck.none-words')}
        </EmptyPlace>
      )}
    </Columns>
  );
}

/** Adds an empty slide after those that are chosen. */
function AddSlide({ language }: { readonly language: Language }) {
  const say = useSay();
  const add = async (): Promise<void> => {
    const id = mint('slide');
    const { chosen } = useSlides.getState();
    const done = await change((deck) => {
      const last = deck.slides.findLastIndex((slide) => chosen.has(slide.id));
      const at = last < 0 ? deck.slides.length : last + 1;
      return [{ kind: 'slide.add', at, slide: joining(newSlide(id, language), deck) }];
    }, 'add-slide');
    if (done) choose(new Set([id]));
  };
  return (
    <Button icon={<Plus size={16} aria-hidden />} onPress={() => void add()}>
      {say('deck.add')}
    </Button>
  );
}
