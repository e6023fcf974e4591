import { listComma } from '../../../main/words/punctuation';
import { Undo2 } from 'lucide-react';
import { Button } from '../../parts/button';
import { formatMoment } from '../../parts/dates';
import { Dialog } from '../../parts/dialog';
import { useLanguage } from '../../state/app';
import { textFor, useSay } from '../../words';
import { closeTakenKits, takeKitBack, useTakenKits } from './taken-kits-store';
import type { TakenKitRow } from '../../../main/contract/kits';
import styles from './kit.module.css';

/** The kits that were taken in, newest first: each is taken back in one step, days later too. */
export function TakenKits() {
  const say = useSay();
  const rows = useTakenKits((taken) => taken.rows);
  if (!rows) return null;
  return (
    <Dialog title={say('kit.taken.title')} size="wide" onClose={closeTakenKits}>
      <p className={styles.words}>{say(rows.length === 0 ? 'kit.taken.none' : 'kit.taken.words')}</p>
      <ul className={styles.things} aria-label={say('kit.taken.title')}>
        {rows.map((row) => (
          <Taken key={row.unpacking} row={row} />
        ))}
      </ul>
    </Dialog>
  );
}

/** More titles than these are counted. */
const mostTitles = 4;

function Taken({ row }: { readonly row: TakenKitRow }) {
  const say = useSay();
  const language = useLanguage();
  const { from, at, titles, signedBy } = row;
  const named = titles.slice(0, mostTitles).map((title) => textFor(title, language));
  const more = titles.length - named.length;
  const told = more > 0 ? [...named, say('kit.taken.more', { count: more })] : named;
  return (
    <li className={styles.taken}>
      <div className={styles.told}>
        <p className={styles.title}>{say('kit.taken.from', { from, when: formatMoment(at, say.language) })}</p>
        <p className={styles.words}>
          {signedBy === null ? say('kit.standing.unsigned') : say('kit.signed-as', { name: signedBy })}
        </p>
        <p>{told.join(listComma(say.language))}</p>
      </div>
      <Button icon={<Undo2 size={16} aria-hidden />} onPress={() => void takeKitBack(row)}>
        {say('kit.open.take-back')}
      </Button>
    </li>
  );
}
