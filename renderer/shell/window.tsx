import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { keepScreens, loadApp, reloadApp, reloadHandouts, reloadLibrary, useApp, useLanguage } from '../state/app';
import { noteRead } from '../state/importing';
import { gatherChanges, type Changed } from '../state/gather-changes';
import { noteProgress } from '../state/tasks';
import { watchPresses } from '../state/waiting';
import { reloadCourse } from '../screens/course/course-store';
import { reloadRegister } from '../screens/give-out/give-out-store';
import { reloadTemplate } from '../screens/template/template-store';
import { forgetHandout, refreshHandout, reloadKept } from '../screens/handout/handout-store';
import { onNotice } from '../bridge';
import { WordsProvider } from '../words';
import { MakeLibrary } from './make-library';
import { runMenuItem } from './menu-items';
import { tellCommands } from './telling-commands';
import { Shell } from './shell';
import { Trouble } from '../screens/settings/trouble';
import { Welcome } from '../screens/settings/welcome';
import type { Language } from '../../main/model/language';

/** Dates, numbers and React Aria's own words: the nearest of the locales it speaks. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-Hant': 'zh-TW', pt: 'pt-PT' };

/** Shows what changed in the library, in this window or another. */
async function takeChanges(changed: Changed): Promise<void> {
  const { decks, courses, templates, handouts, issues, library } = changed;
  // The list of handouts alone changes with every choice.
  const isMore = library || [decks, courses, templates, issues].some((ids) => ids.length > 0);
  const listed = isMore ? reloadLibrary() : reloadHandouts();
  void reloadCourse(changed);
  refreshHandout(changed);
  void reloadTemplate(templates);
  void reloadRegister(issues);
  await listed;
  await reloadKept(handouts);
}

/** The whole window: starts it, listens to main, and chooses between the first start and everyday work. */
export function Window() {
  const language = useLanguage();
  const started = useApp((app) => app.state !== null);
  const welcome = useApp((app) => app.welcome);
  const trouble = useApp((app) => app.state?.trouble ?? null);
  useEffect(() => {
    void loadApp();
    const ends = [
      keepScreens(),
      watchPresses(),
      onNotice('library.changed', gatherChanges(takeChanges)),
      onNotice('backups.changed', () => void reloadLibrary()),
      onNotice('app.changed', () => void reloadApp()),
      tellCommands(),
      onNotice('task.progress', noteProgress),
      onNotice('import.read', noteRead),
      onNotice('menu.chosen', ({ item }) => {
        runMenuItem(item);
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    forgetHandout();
  }, [language]);
  if (!started) return null;
  return (
    <I18nProvider locale={locales[language]}>
      <WordsProvider language={language}>
        <MakeLibrary />
        {trouble ? <Trouble trouble={trouble} /> : welcome ? <Welcome /> : <Shell />}
      </WordsProvider>
    </I18nProvider>
  );
}
