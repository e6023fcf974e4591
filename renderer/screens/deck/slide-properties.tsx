import { useEffect } from 'react';
import { BookOpenText, Copy, Languages, Trash2 } from 'lucide-react';
import { Button } from '../../parts/button';
import { CommitField } from '../../parts/commit-field';
import { PropertyGroup } from '../../parts/property-group';
import { TermList } from '../../parts/term-list';
import { MainLanguage } from '../../parts/texts-field';
import { Tick } from '../../parts/tick';
import { go, useLanguage } from '../../state/app';
import { textFor, useSay } from '../../words';
import { parseMinutes } from '../course/timetable';
import { listOf, nameSection, setSlides } from './slide-edits';
import { SlideMarking } from './slide-marking';
import { change, changeChosen, giveChosen, hideChosen, removeChosen } from './slides-store';
import { duplicateChosen } from './use-slide-entries';
import { forgetTerm, useWordMarks } from './word-marks';
import { emptySlideText, type Slide } from '../../../main/model/slide';
import type { Deck } from '../../../main/model/deck';
import type { Language } from '../../../main/model/language';
import styles from './slide-properties.module.css';

interface Props {
  readonly deck: Deck;
  /** One or more. */
  readonly slides: readonly Slide[];
  readonly language: Language;
}

/** Who gets the chosen slides, how they are marked, how long they take, and what can be done with them. */
export function SlideProperties({ deck, slides, language }: Props) {
  const say = useSay();
  const [first] = slides;
  if (!first) return null;
  return (
    <>
      <Audience slides={slides} />
      <SlideMarking deck={deck} slides={slides} />
      <Details slides={slides} />
      {slides.length === 1 ? <Blanks slide={first} language={language} /> : null}
      {slides.length === 1 ? <Terms key={first.id} slide={first} language={language} /> : null}
      {slides.length === 1 ? <SectionHere deck={deck} slide={first} language={language} /> : null}
      <PropertyGroup title={say('window.more')}>
        <div className={styles.acts}>
          <Button icon={<Copy size={16} aria-hidden />} onPress={() => void duplicateChosen()}>
            {say('deck.duplicate')}
          </Button>
          <Button icon={<Trash2 size={16} aria-hidden />} onPress={() => void removeChosen()}>
            {say('deck.delete')}
          </Button>
          <Button
            icon={<Languages size={16} aria-hidden />}
            onPress={() => {
              go({ name: 'translations', deck: deck.id, slide: first.id, language: null });
            }}
          >
            {say('deck.translate')}
          </Button>
          <Button
            icon={<BookOpenText size={16} aria-hidden />}
            onPress={() => {
              go({ name: 'handouts', scope: { kind: 'deck', deck: deck.id, pinned: null } });
            }}
          >
            {say('window.library.make-handout')}
          </Button>
        </div>
      </PropertyGroup>
      {slides.length === 1 ? <Origin deck={deck} slide={first} /> : null}
    </>
  );
}

function stateOf(slides: readonly Slide[], has: (slide: Slide) => boolean): 'all' | 'some' | 'none' {
  const count = slides.filter(has).length;
  if (count === 0) return 'none';
  return count === slides.length ? 'all' : 'some';
}

function Audience({ slides }: { readonly slides: readonly Slide[] }) {
  const say = useSay();
  return (
    <PropertyGroup title={say('deck.who')}>
      <Tick
        state={stateOf(slides, ({ audience }) => audience === 'instructor')}
        onChange={(on) => void giveChosen(on ? 'instructor' : 'everyone')}
      >
        {say('deck.instructors')}
      </Tick>
      <p className={styles.quiet}>{say('deck.instructors-words')}</p>
      <Tick state={stateOf(slides, ({ hidden }) => hidden)} onChange={(on) => void hideChosen(on)}>
        {say('deck.hidden')}
      </Tick>
      <p className={styles.quiet}>{say('deck.hidden-words')}</p>
    </PropertyGroup>
  );
}

/** What several values have in common; null where they differ. */
function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function Details({ slides }: { readonly slides: readonly Slide[] }) {
  const say = useSay();
  const minutes = common(slides.map((slide) => String(slide.minutes ?? '')));
  const tags = common(slides.map((slide) => slide.tags.join(', ')));
  const differ = say('deck.differ');
  return (
    <PropertyGroup title={say('deck.details')}>
      <CommitField
        label={say('deck.minutes')}
        value={minutes ?? ''}
        placeholder={minutes === null ? differ : ''}
        refuse={(text) =>
          text.trim() === '' || parseMinutes(text) !== null ? null : say('window.course.minutes-refused')
        }
        onCommit={(text) => void changeChosen((now) => setSlides(now, { minutes: parseMinutes(text) }), 'set-minutes')}
      />
      <CommitField
        label={say('deck.tags')}
        value={tags ?? ''}
        placeholder={tags === null ? differ : say('deck.tags-place')}
        onCommit={(text) => void changeChosen((now) => setSlides(now, { tags: listOf(text, /[,，、;]/) }), 'set-tags')}
      />
    </PropertyGroup>
  );
}

function Blanks({ slide, language }: { readonly slide: Slide; readonly language: Language }) {
  const say = useSay();
  const text = slide.texts[language] ?? emptySlideText;
  return (
    <PropertyGroup title={say('deck.blanks')}>
      <CommitField
        label={say('deck.blanks-label')}
        lang={language}
        lines={3}
        value={(text.blankWords ?? []).join('\n')}
        onCommit={(written) =>
          void changeChosen((now) => {
            const words = listOf(written, /\n/);
            return now.flatMap((one) => {
              const { blankWords: _, ...rest } = one.texts[language] ?? emptySlideText;
              const changed = words.length > 0 ? { ...rest, blankWords: words } : rest;
              return setSlides([one], { texts: { ...one.texts, [language]: changed } });
            });
          }, 'set-blanks')
        }
      />
      <p className={styles.quiet}>{say('deck.blanks-words')}</p>
    </PropertyGroup>
  );
}

/** What the slide explains, gathered into the glossary of every handout that shows it. */
function Terms({ slide, language }: { readonly slide: Slide; readonly language: Language }) {
  const say = useSay();
  const terms = slide.terms ?? [];
  // A term that was marked in the text waits for its meaning, until another slide is looked at.
  const isNew = useWordMarks(({ gotTerm }) => gotTerm === slide.id);
  useEffect(() => forgetTerm, []);
  return (
    <MainLanguage value={language}>
      <PropertyGroup key={String(isNew)} title={say('deck.terms')} folded={{ count: terms.length, isOpen: isNew }}>
        <TermList
          title={null}
          none={say('deck.no-terms')}
          terms={terms}
          awaitsMeaning={isNew}
          onChange={(changed) => void changeChosen((now) => setSlides(now, { terms: changed }), 'set-glossary')}
        />
      </PropertyGroup>
    </MainLanguage>
  );
}

/** The section that begins with the slide: contents and bookmarks of handouts name it. */
function SectionHere({
  deck,
  slide,
  language,
}: {
  readonly deck: Deck;
  readonly slide: Slide;
  readonly language: Language;
}) {
  const say = useSay();
  const title = deck.sections.find(({ first }) => first === slide.id)?.title;
  return (
    <PropertyGroup title={say('deck.section')}>
      <CommitField
        label={say('deck.section-label')}
        lang={language}
        value={title ? (title[language] ?? '') : ''}
        placeholder={title ? textFor(title, language) : say('deck.section-none')}
        onCommit={(text) => void change((now) => nameSection(now, slide.id, language, text), 'set-section')}
      />
    </PropertyGroup>
  );
}

/** The file and the place in it that the slide came from. */
function Origin({ deck, slide }: { readonly deck: Deck; readonly slide: Slide }) {
  const say = useSay();
  const own = useLanguage();
  if (slide.origins.length === 0) return null;
  return (
    <PropertyGroup title={say('deck.came-from')}>
      {slide.origins.map((origin) => {
        const file = deck.sources.find(({ original }) => original === origin.source)?.fileName;
        return (
          <p key={`${origin.source} ${origin.language}`} className={styles.origin}>
            {say('deck.origin', { file: file ?? textFor(deck.title, own), number: origin.number })}
            <span className={styles.quiet}> · {say(`window.language.${origin.language}`)}</span>
          </p>
        );
      })}
    </PropertyGroup>
  );
}
