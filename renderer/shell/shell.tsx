import { Suspense, useEffect } from 'react';
import { CheckResult } from '../screens/backups/check-result';
import { EarlierVersions } from '../screens/backups/earlier-versions';
import { RestoreAll } from '../screens/backups/restore-all';
import { OpenKit } from '../screens/kit/open-kit';
import { lookIntoArrived } from '../screens/kit/kit-store';
import { TakenKits } from '../screens/kit/taken-kits';
import { PackKit } from '../screens/kit/pack-kit';
import { PrintDialog } from '../screens/print/print-dialog';
import { onNotice } from '../bridge';
import { useApp } from '../state/app';
import { useFollowOlderCourses } from '../state/older-courses';
import { useWaiting } from '../state/waiting';
import { Progress } from '../parts/progress';
import { useSay } from '../words';
import { DecksFound } from './decks-found';
import { DropPlaces } from './drop-places';
import { Notices } from './notices';
import { HeldBar } from './held-bar';
import { MarkDialog } from '../screens/library/mark-dialog';
import { RenewalDialog } from '../screens/library/renewal-dialog';
import { ImportResult } from './import-result';
import { useKeptFocus } from './keep-focus';
import { Rail } from './rail';
import { readScreensWhenIdle, screenOf } from './screens';
import { SlideViewer } from './slide-viewer';
import { TitleRow } from './title-row';
import { useRowMenus } from './row-menus';
import { useSelectAllOfWindow } from './select-all';
import { useWindowKeys } from './window-keys';
import styles from './shell.module.css';

/** A kit that was double-clicked is looked into as soon as there is a library to compare it with. */
function useArrivingKits(): void {
  useEffect(() => {
    void lookIntoArrived();
    return onNotice('kit.arrived', () => void lookIntoArrived());
  }, []);
}

/** A line under the title row, where there is always room: what was pressed is being done. */
function Waiting({ isWaiting }: { readonly isWaiting: boolean }) {
  const say = useSay();
  return (
    <div className={styles.waiting}>{isWaiting ? <Progress label={say('window.working')} share={null} /> : null}</div>
  );
}

/** In the place of a screen whose code is still being read. */
function Coming() {
  const say = useSay();
  return (
    <main className={styles.coming}>
      <Progress label={say('window.working')} share={null} />
    </main>
  );
}

/** The frame around every screen: title row, rail, and what lies over them. */
export function Shell() {
  const screen = useApp((app) => app.screen);
  const isWaiting = useWaiting((waiting) => waiting.isWaiting);
  useWindowKeys();
  useSelectAllOfWindow();
  useRowMenus();
  useKeptFocus();
  useArrivingKits();
  useFollowOlderCourses();
  useEffect(readScreensWhenIdle, []);
  return (
    <div className={styles.shell} data-frame data-waiting={isWaiting || undefined}>
      <TitleRow />
      <Waiting isWaiting={isWaiting} />
      <HeldBar />
      <div className={styles.under} data-frame>
        <Rail />
        <div className={styles.screen}>
          <Suspense fallback={<Coming />}>{screenOf(screen)}</Suspense>
        </div>
      </div>
      <Notices />
      <DecksFound />
      <ImportResult />
      <MarkDialog />
      <RenewalDialog />
      <PackKit />
      <OpenKit />
      <TakenKits />
      <EarlierVersions />
      <RestoreAll />
      <CheckResult />
      <PrintDialog />
      <SlideViewer />
      <DropPlaces />
    </div>
  );
}
