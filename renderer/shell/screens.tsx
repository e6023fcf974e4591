/** The screens: the library is part of the start; the code of every other is read when it is opened, or when nothing else is to be done. */
import { lazy, type ComponentType } from 'react';
import { assertNever } from '../../main/model/fault';
import { LibraryScreen } from '../screens/library/library-screen';
import { readAllWords } from '../words';
import type { Screen } from '../../main/model/screen';

const load = {
  courses: () => import('../screens/course/courses-screen'),
  handouts: () => import('../screens/handout/handout-screen'),
  giveOut: () => import('../screens/give-out/give-out-screen'),
  templates: () => import('../screens/template/templates-screen'),
  deck: () => import('../screens/deck/deck-screen'),
  pairing: () => import('../screens/pairing/pairing-screen'),
  translations: () => import('../screens/translations/translations-screen'),
  settings: () => import('../screens/settings/settings-screen'),
  help: () => import('../screens/help/help-screen'),
};

/** A screen may write words of any language into a record or a file. */
function later<P>(loading: () => Promise<ComponentType<P>>) {
  return lazy(async () => {
    const [screen] = await Promise.all([loading(), readAllWords()]);
    return { default: screen };
  });
}

const CoursesScreen = later(async () => (await load.courses()).CoursesScreen);
const HandoutScreen = later(async () => (await load.handouts()).HandoutScreen);
const GiveOutScreen = later(async () => (await load.giveOut()).GiveOutScreen);
const TemplatesScreen = later(async () => (await load.templates()).TemplatesScreen);
const DeckScreen = later(async () => (await load.deck()).DeckScreen);
const PairingScreen = later(async () => (await load.pairing()).PairingScreen);
const TranslationsScreen = later(async () => (await load.translations()).TranslationsScreen);
const SettingsScreen = later(async () => (await load.settings()).SettingsScreen);
const HelpScreen = later(async () => (await load.help()).HelpScreen);

/** Draws a screen. */
export function screenOf(screen: Screen) {
  switch (screen.name) {
    case 'library':
      return <LibraryScreen />;
    case 'courses':
      return <CoursesScreen course={screen.course} />;
    case 'handouts':
      return <HandoutScreen scope={screen.scope} />;
    case 'give-out':
      return <GiveOutScreen />;
    case 'templates':
      return <TemplatesScreen />;
    case 'deck':
      return <DeckScreen id={screen.deck} slide={screen.slide} language={screen.language} />;
    case 'pairing':
      return <PairingScreen subject={screen.subject} />;
    case 'translations':
      return <TranslationsScreen deck={screen.deck} slide={screen.slide} language={screen.language} />;
    case 'settings':
      return <SettingsScreen />;
    case 'help':
      return <HelpScreen page={screen.page} />;
    default:
      return assertNever(screen);
  }
}

/** In milliseconds: a page that starts has idle moments too, between its drawing and its being seen, and the window would wait for what is begun in them. */
const afterStartMs = 500;

/** Reads the code of the other screens one by one while nobody needs the window, so that none is waited for; gives the function that stops it. */
export function readScreensWhenIdle(): () => void {
  const waiting: (() => Promise<unknown>)[] = [readAllWords, ...Object.values(load)];
  let asked = 0;
  const next = (): void => {
    const loading = waiting.shift();
    if (!loading) return;
    asked = requestIdleCallback(() => void loading().then(next));
  };
  const begun = setTimeout(next, afterStartMs);
  return () => {
    clearTimeout(begun);
    waiting.length = 0;
    cancelIdleCallback(asked);
  };
}
