import { Check, Languages } from 'lucide-react';
import { useSlideName } from '../../parts/slide-name';
import { useMemo } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { Choice } from '../../parts/choice';
import { textLanguages, useSay } from '../../words';
import { useTranslations } from './translations-store';
import { untranslatedInDeck } from '../../../main/model/untranslated';
import type { Deck } from '../../../main/model/deck';
import type { Language } from '../../../main/model/language';
import styles from './translation-list.module.css';

const rowHeight = 44;

interface Props {
  readonly deck: Deck;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

/** The slides of a deck with what each lacks in the language. */
export function TranslationList({ deck, language, onLanguage }: Props) {
  const say = useSay();
  const { selected, filter } = useTranslations();
  const lacking = useMemo(
    () => new Map(untranslatedInDeck(deck, [language]).map((one) => [one.slide, one.lacks])),
    [deck, language],
  );
  const shown = deck.slides
    .map((slide, index) => ({ slide, number: index + 1, lacks: lacking.get(slide.id) ?? [] }))
    .filter(({ slide, lacks }) => filter === 'all' || lacks.length > 0 || slide.id === selected);
  const nameOf = useSlideName();
  return (
    <>
      <div className={styles.choices}>
        <Choice
          label={say('pair.translate.into')}
          value={language}
          options={textLanguages.map((id) => ({ id, label: say(`window.language.${id}`) }))}
          onChange={onLanguage}
        />
        <Choice
          label={say('pair.translate.show')}
          value={filter}
          options={(['all', 'missing'] as const).map((id) => ({
            id,
            label: say(`pair.translate.${id}`, { count: id === 'all' ? deck.slides.length : lacking.size }),
          }))}
          onChange={(chosen) => {
            useTranslations.setState({ filter: chosen });
          }}
        />
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight }}>
        <GridList
          aria-label={say('pair.translate.slides')}
          className={styles.list}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={selected === null ? [] : [selected]}
          onSelectionChange={(keys) => {
            const slide = deck.slides.find(({ id }) => keys !== 'all' && keys.has(id));
            if (slide) useTranslations.setState({ selected: slide.id });
          }}
          renderEmptyState={() => <p className={styles.none}>{say('pair.translate.complete')}</p>}
        >
          {shown.map(({ slide, number, lacks }) => {
            const title = nameOf(slide, number, language, deck.mainLanguage);
            const told = slide.bilingual
              ? say('pair.row.bilingual')
              : lacks.map((part) => say(`pair.part.${part}`)).join(', ');
            return (
              <GridListItem
                key={slide.id}
                id={slide.id}
                textValue={`${String(number)} ${title}`}
                className={styles.item}
              >
                <span className={styles.number}>{number}</span>
                <span className={styles.words}>
                  <span className={styles.name}>{title}</span>
                  <span className={styles.lacks}>{told || say('pair.translate.whole')}</span>
                </span>
                {slide.bilingual ? <Languages size={14} aria-hidden /> : null}
                {!slide.bilingual && lacks.length === 0 ? <Check size={14} aria-hidden /> : null}
              </GridListItem>
            );
          })}
        </GridList>
      </Virtualizer>
    </>
  );
}
