import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { PropertyGroup } from '../../parts/property-group';
import { go, useLanguage, useLibrary } from '../../state/app';
import { listComma } from '../../../main/words/punctuation';
import { textFor, textLanguages, useSay } from '../../words';
import { languagesWanted, untranslatedInCourse, type UntranslatedInSession } from '../../../main/model/untranslated';
import type { CourseView } from '../../../main/contract/views';
import styles from './course-translations.module.css';

/** What the slides of a course lack of its languages, session by session, each with the way there. */
export function CourseTranslations({ view }: { readonly view: CourseView }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const versions = new Map(view.versions.map(({ deck, pinned, slides }) => [pinned, { id: deck, slides }]));
  const { handouts } = useLibrary();
  const wanted = languagesWanted(view.course, versions, handouts);
  const list = untranslatedInCourse(view.course, versions, wanted);
  const counts = textLanguages
    .map((language) => ({ language, count: list.filter((one) => one.language === language).length }))
    .filter(({ count }) => count > 0);
  if (wanted.length === 0) return null;
  return (
    <PropertyGroup title={say('pair.translations')}>
      {counts.length === 0 ? (
        <p className={styles.quiet}>
          {say('pair.course-complete', {
            languages: wanted.map((language) => say(`window.language.${language}`)).join(listComma(say.language)),
          })}
        </p>
      ) : null}
      {counts.map(({ language, count }) => (
        <p key={language}>{say('pair.language-lacks', { language: say(`window.language.${language}`), count })}</p>
      ))}
      {list.length > 0 ? (
        <Button
          onPress={() => {
            setOpen(true);
          }}
        >
          {say('pair.show-missing')}
        </Button>
      ) : null}
      {open ? (
        <Dialog
          title={say('pair.translations')}
          size="wide"
          onClose={() => {
            setOpen(false);
          }}
        >
          <MissingList view={view} list={list} />
        </Dialog>
      ) : null}
    </PropertyGroup>
  );
}

function MissingList({ view, list }: { readonly view: CourseView; readonly list: readonly UntranslatedInSession[] }) {
  const say = useSay();
  const own = useLanguage();
  const sessions = view.course.days.flatMap((day) => day.sessions);
  return sessions.map((session) => {
    const these = list.filter((one) => one.session === session.id);
    if (these.length === 0) return null;
    return (
      <section key={session.id} className={styles.session}>
        <h3 className={styles.heading}>{textFor(session.title, own)}</h3>
        <ul className={styles.list}>
          {these.map(({ deck, slide, number, language, lacks }) => {
            const version = view.versions.find((one) => one.deck === deck);
            const title = textFor(version?.title ?? {}, own);
            const parts = lacks.map((part) => say(`pair.part.${part}`)).join(', ');
            const named = say(`window.language.${language}`);
            const facts = { deck: title, number, language: named, parts };
            return (
              <li key={`${slide} ${language}`} className={styles.line}>
                <span>{say('pair.lacks', facts)}</span>
                <AriaButton
                  className={styles.way}
                  aria-label={say('pair.take-me-to', { deck: title, number })}
                  onPress={() => {
                    go({ name: 'translations', deck: version?.movedTo ?? deck, slide, language });
                  }}
                >
                  {say('pair.take-me-there')}
                </AriaButton>
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
