import { useEffect } from 'react';
import { CoursesScreen } from '../screens/course/courses-screen';
import { GiveOutScreen } from '../screens/give-out/give-out-screen';
import { DeckScreen } from '../screens/deck/deck-screen';
import { HandoutScreen } from '../screens/handout/handout-screen';
import { CheckResult } from '../screens/backups/check-result';
import { EarlierVersions } from '../screens/backups/earlier-versions';
import { RestoreAll } from '../screens/backups/restore-all';
import { OpenKit } from '../screens/kit/open-kit';
import { lookIntoArrived } from '../screens/kit/kit-store';
import { TakenKits } from '../screens/kit/taken-kits';
import { PackKit } from '../screens/kit/pack-kit';
import { HelpScreen } from '../screens/help/help-screen';
import { LibraryScreen } from '../screens/library/library-screen';
import { TemplatesScreen } from '../screens/template/templates-screen';
import { PairingScreen } from '../screens/pairing/pairing-screen';
import { SettingsScreen } from '../screens/settings/settings-screen';
import { TranslationsScreen } from '../screens/translations/translations-screen';
import { assertNever } from '../../main/model/fault';
import { onNotice } from '../bridge';
import { useApp } from '../state/app';
import { DropPlaces } from './drop-places';
import { Notices } from './notices';
import { HeldBar } from './held-bar';
import { RenewalDialog } from '../screens/library/renewal-dialog';
import { ImportResult } from './import-result';
import { Rail } from './rail';
import { SlideViewer } from './slide-viewer';
import { TitleRow } from './title-row';
import { useWindowKeys } from './window-keys';
import type { Screen } from '../state/app';
import styles from './shell.module.css';

function screenOf(screen: Screen) {
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

/** A kit that was double-clicked is looked into as soon as there is a library to compare it with. */
function useArrivingKits(): void {
  useEffect(() => {
    void lookIntoArrived();
    return onNotice('kit.arrived', () => void lookIntoArrived());
  }, []);
}

/** The frame around every screen: title row, rail, and what lies over them. */
export function Shell() {
  const screen = useApp((app) => app.screen);
  useWindowKeys();
  useArrivingKits();
  return (
    <div className={styles.shell}>
      <TitleRow />
      <HeldBar />
      <div className={styles.under}>
        <Rail />
        {screenOf(screen)}
      </div>
      <Notices />
      <ImportResult />
      <RenewalDialog />
      <PackKit />
      <OpenKit />
      <TakenKits />
      <EarlierVersions />
      <RestoreAll />
      <CheckResult />
      <SlideViewer />
      <DropPlaces />
    </div>
  );
}
