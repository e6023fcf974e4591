import { FolderOpen, GraduationCap, OctagonX } from 'lucide-react';
import { sayFault } from '../../../main/words/say';
import { Button } from '../../parts/button';
import { Notices } from '../../shell/notices';
import { chooseLibrary, endWelcome, openSample } from '../../state/app';
import { useSay } from '../../words';
import type { Fault } from '../../../main/model/fault';
import styles from './welcome.module.css';

/** Why the library of last time could not be opened, and where to go on. */
export function Trouble({ trouble }: { readonly trouble: Fault }) {
  const say = useSay();
  const open = (work: () => Promise<boolean>): void =>
    void work().then((opened) => {
      if (opened) endWelcome();
    });
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <h1 className={styles.title}>
          <OctagonX size={20} aria-hidden className={styles.trouble} /> {say('window.trouble.title')}
        </h1>
        <p className={styles.sentence}>{sayFault(say, trouble)}</p>
        <div className={styles.acts}>
          <Button
            look="primary"
            autoFocus
            icon={<FolderOpen size={16} aria-hidden />}
            onPress={() => {
              open(chooseLibrary);
            }}
          >
            {say('window.welcome.folder')}
          </Button>
          <Button
            icon={<GraduationCap size={16} aria-hidden />}
            onPress={() => {
              open(openSample);
            }}
          >
            {say('window.welcome.sample')}
          </Button>
        </div>
      </div>
      <Notices />
    </main>
  );
}
