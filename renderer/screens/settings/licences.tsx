import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { ask } from '../../bridge';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { attempt } from '../../state/faults';
import { useSay } from '../../words';
import type { Licences as Gathered } from '../../../main/contract/views';
import styles from './licences.module.css';

/** Opens the list of whose work Kitbag is made with. */
export function Licences() {
  const say = useSay();
  const [gathered, setGathered] = useState<Gathered | null>(null);
  return (
    <>
      <Button
        icon={<ScrollText size={16} aria-hidden />}
        onPress={() =>
          void attempt(() => ask('app.licences')).then((found) => {
            if (found) setGathered(found);
          })
        }
      >
        {say('window.settings.licences-show')}
      </Button>
      {gathered ? (
        <Dialog
          title={say('window.settings.licences')}
          size="wide"
          onClose={() => {
            setGathered(null);
          }}
        >
          <p className={styles.words}>{say('window.settings.licences-beside')}</p>
          <ul className={styles.list}>
            {gathered.list.map((one) => (
              <Licence key={`${one.name} ${one.version}`} one={one} texts={gathered.texts} />
            ))}
          </ul>
        </Dialog>
      ) : null}
    </>
  );
}

interface Props {
  readonly one: Gathered['list'][number];
  readonly texts: Gathered['texts'];
}

/** One of them; its text is put into the page once it is asked for. */
function Licence({ one, texts }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary className={styles.name}>
          {`${one.name} ${one.version}`.trimEnd()} <span className={styles.words}>{one.licence}</span>
        </summary>
        {open && one.text !== null ? <pre className={styles.text}>{texts[one.text]}</pre> : null}
      </details>
    </li>
  );
}
