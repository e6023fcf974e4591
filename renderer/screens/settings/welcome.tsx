import { useState, type ReactNode } from 'react';
import { RadioGroup } from 'react-aria-components';
import { isWritten, languageWritten, type Language } from '../../../main/model/language';
import { ask } from '../../bridge';
import { Radio } from '../../parts/radio';
import { TextLine } from '../../parts/text-line';
import { Button } from '../../parts/button';
import { chooseLibrary, endWelcome, openSample, setLanguage, showLibrary, useApp, useLanguage } from '../../state/app';
import { attempt } from '../../state/faults';
import { openOwn } from '../../state/own-library';
import { textLanguages, useSay } from '../../words';
import { Notices } from '../../shell/notices';
import styles from './welcome.module.css';

function endWhenOpen(): void {
  if (useApp.getState().state?.library) endWelcome();
}

/** Names the agency of the open library; one that has a name already keeps it unless the library is the person's to begin with. */
async function nameAgency(text: string, language: Language, isTheirs: boolean): Promise<void> {
  const known = useApp.getState().state?.library?.agency.name;
  if (text.trim() === '' || !known) return;
  if (!isTheirs && isWritten(known)) return;
  const library = await attempt(() =>
    ask('library.set-agency', { name: { [languageWritten(text, language)]: text.trim() } }),
  );
  if (library) showLibrary(library);
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

/** The first start: a language, whose material it is, and where to begin. Everything else has a sensible answer already. */
export function Welcome() {
  const say = useSay();
  const language = useLanguage();
  const library = useApp((app) => app.state?.library ?? null);
  const ownFolder = useApp((app) => app.state?.ownFolder ?? null);
  const [agency, setAgency] = useState('');
  // The library that was there already is theirs too: they come back to it from the sample.
  const begin = async (open: () => Promise<boolean>, isTheirs: boolean): Promise<void> => {
    await nameAgency(agency, language, true);
    if (!(await open())) return;
    await nameAgency(agency, language, isTheirs);
    endWhenOpen();
  };
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
        <TextLine
          label={say('window.welcome.agency')}
          value={agency}
          onChange={setAgency}
          about={say('window.welcome.agency-words')}
        />
        <ul className={styles.ways}>
          <Way words={say('window.welcome.sample-words')}>
            <Button look="primary" autoFocus onPress={() => void begin(openSample, true)}>
              {say('window.welcome.sample')}
            </Button>
          </Way>
          {library === null ? null : (
            <Way words={say('window.welcome.empty-words')}>
              <Button onPress={() => void begin(() => Promise.resolve(true), true)}>
                {say('window.welcome.empty')}
              </Button>
            </Way>
          )}
          {library !== null || ownFolder === null ? null : (
            <Way words={say('window.welcome.own-words', { folder: ownFolder })}>
              <Button onPress={() => void begin(openOwn, true)}>{say('window.welcome.own')}</Button>
            </Way>
          )}
          <Way words={say('window.welcome.place-words')}>
            <Button onPress={() => void begin(() => chooseLibrary(true), false)}>{say('window.welcome.place')}</Button>
          </Way>
        </ul>
      </div>
      <Notices />
    </main>
  );
}
