import { Languages, Link2, PencilLine } from 'lucide-react';
import { Button } from '../../parts/button';
import { PropertyGroup } from '../../parts/property-group';
import { go } from '../../state/app';
import { textLanguages, useSay } from '../../words';
import { markBilingual } from './deck-store';
import { looksBilingual } from '../../../main/model/looks-bilingual';
import { languagesOf } from '../../../main/model/slide-languages';
import { countUntranslated, untranslatedInDeck } from '../../../main/model/untranslated';
import type { Deck } from '../../../main/model/deck';
import type { Language } from '../../../main/model/language';
import styles from './deck-properties.module.css';

/** The languages of a deck with what each lacks; where to write it, and which words belong to which slide. */
export function DeckLanguages({ deck }: { readonly deck: Deck }) {
  const say = useSay();
  const known = languagesOf(deck);
  const list = untranslatedInDeck(deck);
  const proposed = deck.slides.filter(looksBilingual);
  const translate = (language: Language): void => {
    const [first] = list.filter((one) => one.language === language);
    go({ name: 'translations', deck: deck.id, slide: first?.slide ?? null, language });
  };
  const others = textLanguages.filter((language) => !known.includes(language));
  const pairable = known.filter((language) => language !== deck.mainLanguage).slice(0, 2);
  return (
    <PropertyGroup title={say('pair.languages')}>
      {known.map((language) => {
        const count = countUntranslated(list, language);
        const named = say(`window.language.${language}`);
        const parts = (['title', 'body', 'notes', 'handoutText'] as const)
          .filter((part) => count[part] > 0)
          .map((part) => `${say(`pair.part.${part}`)} ${String(count[part])}`);
        return (
          <div key={language} className={styles.acts}>
            <span>
              {count.slides === 0
                ? say('pair.language-complete', { language: named })
                : say('pair.language-lacks', { language: named, count: count.slides })}
            </span>
            {count.slides > 0 ? (
              <>
                <span className={styles.quiet}>{parts.join(' · ')}</span>
                <Button
                  icon={<PencilLine size={16} aria-hidden />}
                  aria-label={say('pair.show-missing-in', { language: named })}
                  onPress={() => {
                    translate(language);
                  }}
                >
                  {say('pair.show-missing')}
                </Button>
              </>
            ) : null}
          </div>
        );
      })}
      <div className={styles.acts}>
        {others.map((language) => (
          <Button
            key={language}
            onPress={() => {
              translate(language);
            }}
          >
            {say('pair.translate-into', { language: say(`window.language.${language}`) })}
          </Button>
        ))}
        {known.length > 1
          ? pairable.map((language) => (
              <Button
                key={language}
                icon={<Link2 size={16} aria-hidden />}
                onPress={() => {
                  go({ name: 'pairing', subject: { kind: 'one', deck: deck.id, language } });
                }}
              >
                {pairable.length > 1
                  ? say('pair.mend-pairs-in', { language: say(`window.language.${language}`) })
                  : say('pair.mend-pairs')}
              </Button>
            ))
          : null}
      </div>
      {proposed.length > 0 ? (
        <div className={styles.acts}>
          <span>{say('pair.look-bilingual', { count: proposed.length })}</span>
          <Button
            icon={<Languages size={16} aria-hidden />}
            onPress={() =>
              void markBilingual(
                deck,
                proposed.map(({ id }) => id),
              )
            }
          >
            {say('pair.mark-bilingual', { count: proposed.length })}
          </Button>
        </div>
      ) : null}
    </PropertyGroup>
  );
}
