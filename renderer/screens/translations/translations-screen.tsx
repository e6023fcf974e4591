import { Link2, SkipForward } from 'lucide-react';
import { useEffect } from 'react';
import { Strips } from '../../parts/strips';
import { CoursesLine } from '../deck/courses-line';
import { WayBack } from '../../parts/way-back';
import { Button } from '../../parts/button';
import { PropertyGroup } from '../../parts/property-group';
import { WholeSlide } from '../../parts/head-slide';
import { Tick } from '../../parts/tick';
import { UndoButtons } from '../../parts/undo-buttons';
import { Columns } from '../../shell/columns';
import type { Screen } from '../../../main/model/screen';
import { go, useLanguage, useLibrary } from '../../state/app';
import { textFor, textLanguages, useSay } from '../../words';
import { useUndoInLibrary } from '../library/use-undo-in-library';
import { TranslationFields } from './translation-fields';
import { TranslationList } from './translation-list';
import { openTranslations, setBilingual, useTranslations } from './translations-store';
import { looksBilingual } from '../../../main/model/looks-bilingual';
import { languagesOf } from '../../../main/model/slide-languages';
import { originalLanguage } from '../../../main/model/translate-slide';
import { untranslatedInDeck } from '../../../main/model/untranslated';
import type { Deck } from '../../../main/model/deck';
import type { SlideId } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';
import bar from '../../parts/screen-bar.module.css';
import styles from './translations-screen.module.css';

type Props = Omit<Extract<Screen, { name: 'translations' }>, 'name'>;

/** The language to translate into where none was said: one that some slides lack, else one that the deck has not. */
function firstLanguage(deck: Deck): Language {
  const [lacking] = untranslatedInDeck(deck);
  const other = textLanguages.find((language) => !languagesOf(deck).includes(language));
  return lacking?.language ?? other ?? deck.mainLanguage;
}

/** The next slide after this one, from the start again at the end, that lacks something in the language. */
function nextLacking(deck: Deck, language: Language, after: SlideId | null): SlideId | null {
  const lacking = untranslatedInDeck(deck, [language]);
  const number = deck.slides.findIndex(({ id }) => id === after) + 1;
  return (lacking.find((one) => one.number > number) ?? lacking[0])?.slide ?? null;
}

/** A deck's slides with their words in two languages: what has none yet is written here. */
export function TranslationsScreen({ deck: id, slide: first, language: asked }: Props) {
  const say = useSay();
  const own = useLanguage();
  const { decks } = useLibrary();
  const { deck, selected } = useTranslations();
  useUndoInLibrary(id);
  const revision = decks.find((one) => one.id === id)?.revision;
  useEffect(() => {
    void openTranslations(id, first);
  }, [id, first]);
  useEffect(() => {
    const shown = useTranslations.getState();
    if (shown.deck?.id === id && revision !== undefined && shown.deck.revision !== revision)
      void openTranslations(id, shown.selected);
  }, [id, revision]);
  if (deck?.id !== id) return <main className={styles.waiting} />;
  const language = asked ?? firstLanguage(deck);
  const index = deck.slides.findIndex((one) => one.id === selected);
  const slide = deck.slides[index];
  const next = nextLacking(deck, language, selected);
  const from = slide ? originalLanguage(slide, deck.mainLanguage, language) : null;
  return (
    <Columns
      listLabel={say('pair.translate.slides')}
      list={
        <TranslationList
          deck={deck}
          language={language}
          onLanguage={(chosen) => {
            go({ name: 'translations', deck: id, slide: selected, language: chosen });
          }}
        />
      }
      propertiesLabel={say('window.properties')}
      properties={
        slide ? (
          <>
            <PropertyGroup title={say('window.viewer.place', { number: index + 1, count: deck.slides.length })}>
              <Tick state={slide.bilingual ? 'all' : 'none'} onChange={(ticked) => void setBilingual(slide, ticked)}>
                {say('pair.translate.bilingual')}
              </Tick>
              <p className={styles.quiet}>
                {slide.bilingual
                  ? say('pair.bilingual-words')
                  : say(looksBilingual(slide) ? 'pair.looks-bilingual' : 'pair.bilingual-about')}
              </p>
              <Button
                icon={<SkipForward size={16} aria-hidden />}
                isDisabled={next === null || next === selected}
                onPress={() => {
                  useTranslations.setState({ selected: next });
                }}
              >
                {say('pair.translate.next')}
              </Button>
            </PropertyGroup>
            {languagesOf(deck).length > 1 ? (
              <PropertyGroup title={say('pair.pairs')}>
                <Button
                  icon={<Link2 size={16} aria-hidden />}
                  onPress={() => {
                    const mended = language === deck.mainLanguage && from !== null ? from : language;
                    go({ name: 'pairing', subject: { kind: 'one', deck: id, language: mended } });
                  }}
                >
                  {say('pair.mend-pairs')}
                </Button>
              </PropertyGroup>
            ) : null}
          </>
        ) : null
      }
    >
      <div className={bar.bar}>
        <WayBack />
        <h1 className={`${bar.title} ${bar.rest}`}>
          {say('pair.translate.title', { deck: textFor(deck.title, own) })}
        </h1>
        <UndoButtons />
      </div>
      <Strips>
        <CoursesLine deck={deck} />
      </Strips>
      {slide ? (
        <div className={styles.scroll}>
          <div className={styles.picture}>
            <WholeSlide deck={deck} slide={slide} language={from ?? language} />
          </div>
          <TranslationFields key={`${slide.id} ${language}`} slide={slide} from={from} into={language} />
        </div>
      ) : null}
    </Columns>
  );
}
