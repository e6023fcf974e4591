import type { ReactNode } from 'react';
import { RadioGroup } from 'react-aria-components';
import { Radio } from '../../parts/radio';
import { Button } from '../../parts/button';
import { chooseLibrary, endWelcome, openSample, setLanguage, useApp, useLanguage } from '../../state/app';
import { textLanguages, useSay } from '../../words';
import { Notices } from '../../shell/notices';
import styles from './welcome.module.css';

function endWhenOpen(): void {
  if (useApp.getState().state?.library) endWelcome();
}

/** One way to begin, with what it means. */
function Way({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li className={styles.way}>
      {children}
      <p className={styles.words}>{words}</p>
    </li>
  );
}

/** The first start: a language, and where to begin. Everything else has a sensible answer already. */
export function Welcome() {
  const say = useSay();
  const language = useLanguage();
  const library = useApp((app) => app.state?.library ?? null);
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <h1 className={styles.title}>{say('window.welcome.title')}</h1>
        <p className={styles.words}>{say('window.welcome.words')}</p>
        <RadioGroup
          aria-label={say('window.settings.language')}
          orientation="horizontal"
          className={styles.languages}
          value={language}
          onChange={(value) => {
            const chosen = textLanguages.find((other) => other === value);
            if (chosen) void setLanguage(chosen);
          }}
        >
          {textLanguages.map((id) => (
            <Radio key={id} value={id} lang={id} className={styles.language}>
              {say(`window.language.own.${id}`)}
            </Radio>
          ))}
        </RadioGroup>
        <ul className={styles.ways}>
          <Way words={say('window.welcome.sample-words')}>
            <Button look="primary" autoFocus onPress={() => void openSample().then(endWhenOpen)}>
              {say('window.welcome.sample')}
            </Button>
          </Way>
          {library === null ? null : (
            <Way words={say('window.welcome.empty-words')}>
              <Button onPress={endWelcome}>{say('window.welcome.empty')}</Button>
            </Way>
          )}
          <Way words={say('window.welcome.place-words')}>
            <Button onPress={() => void chooseLibrary().then(endWhenOpen)}>{say('window.welcome.place')}</Button>
          </Way>
        </ul>
      </div>
      <Notices />
    </main>
  );
}
