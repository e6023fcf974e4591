import { PackageOpen } from 'lucide-react';
import { useState } from 'react';
import { leastPasswordLength, passwordTrouble } from '../../../main/model/password';
import { tlpLabels, type TlpLabel } from '../../../main/model/marking';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { Dialog } from '../../parts/dialog';
import { TextLine } from '../../parts/text-line';
import { Tick } from '../../parts/tick';
import { useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { closeKit, packKit, useKits, type PackScope } from './kit-store';
import styles from './kit.module.css';

/** Asks what shall be in a kit, for whom it is, and how it is protected. */
export function PackKit() {
  const packing = useKits((kits) => kits.packing);
  return packing ? <PackDialog packing={packing} /> : null;
}

function PackDialog({ packing }: { readonly packing: PackScope }) {
  const say = useSay();
  const wantsReason = useKits((kits) => kits.wantsReason);
  const [instructor, setInstructor] = useState(true);
  const [upTo, setUpTo] = useState<TlpLabel | 'any'>('any');
  const [handouts, setHandouts] = useState(false);
  const [preparedBy, setPreparedBy] = useState('');
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const trouble = passphrase === null ? null : passwordTrouble(passphrase);
  const told =
    trouble !== null && passphrase !== ''
      ? say(`window.handout.password-${trouble}`, { least: leastPasswordLength })
      : null;
  return (
    <Dialog
      title={say('kit.pack.title')}
      onClose={closeKit}
      foot={
        <>
          <Button onPress={closeKit}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            icon={<PackageOpen size={16} aria-hidden />}
            isDisabled={trouble !== null}
            onPress={() =>
              void packKit(packing, {
                instructor,
                upTo: upTo === 'any' ? null : upTo,
                handouts,
                preparedBy: preparedBy.trim(),
                unencryptedBecause: reason.trim() || null,
                passphrase,
              })
            }
          >
            {say('kit.pack.go')}
          </Button>
        </>
      }
    >
      <div className={styles.questions}>
        <PackedTitles packing={packing} />
        <Tick
          state={instructor ? 'none' : 'all'}
          onChange={(ticked) => {
            setInstructor(!ticked);
          }}
        >
          {say('kit.pack.without-instructor')}
        </Tick>
        <p className={styles.words}>{say(instructor ? 'kit.for-instructors' : 'kit.for-participants')}</p>
        <Choice
          label={say('kit.pack.up-to')}
          value={upTo}
          options={[
            { id: 'any' as const, label: say('kit.pack.any-label') },
            ...tlpLabels.slice(0, -1).map((id) => ({ id, label: id })),
          ]}
          onChange={setUpTo}
        />
        <Tick state={handouts ? 'all' : 'none'} onChange={setHandouts}>
          {say('kit.pack.handouts')}
        </Tick>
        <TextLine label={say('kit.pack.by')} value={preparedBy} onChange={setPreparedBy} />
        <Tick
          state={passphrase === null ? 'none' : 'all'}
          onChange={(ticked) => {
            setPassphrase(ticked ? '' : null);
          }}
        >
          {say('kit.pack.encrypt')}
        </Tick>
        {passphrase === null ? null : (
          <>
            <TextLine label={say('kit.passphrase')} value={passphrase} onChange={setPassphrase} trouble={told} />
            <p className={styles.words}>{say('kit.pack.passphrase-words')}</p>
          </>
        )}
        {wantsReason && passphrase === null ? (
          <TextLine label={say('kit.pack.reason')} value={reason} onChange={setReason} />
        ) : null}
      </div>
    </Dialog>
  );
}

function PackedTitles({ packing }: { readonly packing: PackScope }) {
  const say = useSay();
  const language = useLanguage();
  const library = useLibrary();
  if (packing === 'all') return <p>{say('kit.pack.whole-library', { name: library.name })}</p>;
  const ids: ReadonlySet<string> = new Set([...packing.courses, ...packing.decks]);
  const titles = [...library.courses, ...library.decks].filter(({ id }) => ids.has(id));
  return (
    <ul className={styles.titles} aria-label={say('kit.pack.what')}>
      {titles.map(({ id, title }) => (
        <li key={id}>{textFor(title, language)}</li>
      ))}
    </ul>
  );
}
