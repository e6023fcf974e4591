import { createContext, use, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useLanguage } from '../state/app';
import { textLanguages, useSay } from '../words';
import { CommitField } from './commit-field';
import type { Language, Texts } from '../../main/model/language';
import styles from './texts-field.module.css';

/** The language that the course on the screen is written in: all fields inside begin with it. */
export const MainLanguage = createContext<Language | null>(null);

interface Props {
  readonly label: string;
  readonly texts: Texts;
  readonly onCommit: (texts: Texts) => void;
  readonly lines?: number;
  /** Takes the focus as it appears: it was added just now. */
  readonly autoFocus?: boolean;
}

/** The texts with one language's changed; an emptied one is taken away. */
function withText(texts: Texts, language: Language, text: string): Texts {
  const rest = Object.fromEntries(Object.entries(texts).filter(([key]) => key !== language));
  const trimmed = text.trim();
  return trimmed ? { ...rest, [language]: trimmed } : rest;
}

/** One text in up to three languages: the main one and those that are written; the others can be added. */
export function TextsField({ label, texts, onCommit, lines = 1, autoFocus = false }: Props) {
  const say = useSay();
  const windows = useLanguage();
  const inherited = use(MainLanguage);
  const own = inherited ?? windows;
  const [added, setAdded] = useState<readonly Language[]>([]);
  const order = [own, ...textLanguages.filter((language) => language !== own)];
  const isShown = (language: Language): boolean =>
    language === own || texts[language] !== undefined || added.includes(language);
  return (
    <div role="group" aria-label={label} className={styles.group}>
      <div className={styles.head}>
        <span className={styles.label} aria-hidden>
          {label}
        </span>
        {order
          .filter((language) => !isShown(language))
          .map((language) => (
            <AriaButton
              key={language}
              className={styles.add}
              aria-label={say('window.language.add', { label, language: say(`window.language.${language}`) })}
              onPress={() => {
                setAdded([...added, language]);
              }}
            >
              + {say(`window.language.short.${language}`)}
            </AriaButton>
          ))}
      </div>
      {order.filter(isShown).map((language) => (
        <div key={language} className={styles.line}>
          <span className={styles.tag} aria-hidden>
            {say(`window.language.short.${language}`)}
          </span>
          <CommitField
            label={say('window.language.field', { label, language: say(`window.language.${language}`) })}
            labelHidden
            lang={language}
            lines={lines}
            autoFocus={added.includes(language) || (autoFocus && language === own)}
            value={texts[language] ?? ''}
            onCommit={(text) => {
              onCommit(withText(texts, language, text));
            }}
          />
        </div>
      ))}
    </div>
  );
}
