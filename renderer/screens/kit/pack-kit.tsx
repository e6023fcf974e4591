import { PackageOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { RadioGroup } from 'react-aria-components';
import { tlpLabels, type TlpLabel } from '../../../main/model/marking';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { Dialog } from '../../parts/dialog';
import { ExplainedRadio } from '../../parts/explained-radio';
import { Progress } from '../../parts/progress';
import { TextLine } from '../../parts/text-line';
import { Tick } from '../../parts/tick';
import { useLanguage, useLibrary, usePolicy } from '../../state/app';
import { habitOf, keepHabit } from '../../state/habits';
import { useOlderCourses } from '../../state/older-courses';
import { cancelTask, useTasks } from '../../state/tasks';
import { useSay } from '../../words';
import { loadKeys, useKeys } from '../keys/keys-store';
import { holdsRed } from '../library/strictest';
import { closeKit, packKit, useKits, type PackScope } from './kit-store';
import { askedOf, LockChoice, noProtection, SignChoice, type Protection } from './pack-protection';
import { packedTitles } from './packed-titles';
import { forNobody, ReceiverChoice, receiversOf, useReceivers } from './pack-receiver';
import type { LibraryView } from '../../../main/contract/views';
import styles from './kit.module.css';

/** Asks what shall be in a kit, for whom it is, and how it is protected. */
export function PackKit() {
  const packing = useKits((kits) => kits.packing);
  return packing ? <PackDialog packing={packing} /> : null;
}

function HowFar({ task }: { readonly task: string }) {
  const say = useSay();
  const far = useTasks(({ tasks }) => tasks.find(({ id }) => id === task));
  return (
    <span className={styles.far}>
      <Progress label={say('kit.tasks.pack')} share={far?.share ?? null} />
    </span>
  );
}

function PackDialog({ packing }: { readonly packing: PackScope }) {
  const say = useSay();
  const library = useLibrary();
  const refused = useKits((kits) => kits.wantsReason);
  const running = useKits((kits) => kits.task);
  const { encryptKits } = usePolicy();
  const own = useKeys((keys) => keys.view?.own ?? null);
  const isAsked = useKeys((keys) => keys.isAsked);
  useEffect(() => void loadKeys(), []);
  // Only the whole library starts with everything: what travels by mistake must not be the answers.
  const [instructor, setInstructor] = useState(packing === 'all');
  const [upTo, setUpTo] = useState<TlpLabel | 'any'>('any');
  const [handouts, setHandouts] = useState(false);
  const [preparedBy, setPreparedBy] = useState(() => habitOf('kit-preparer') ?? '');
  const [receiving, setReceiving] = useState(forNobody);
  const [protection, setProtection] = useState<Protection>({
    ...noProtection,
    lock: encryptKits === true ? 'passphrase' : 'none',
  });
  const [reason, setReason] = useState('');
  const known = useReceivers();
  const older = useOlderCourses((state) => state.older);
  const people = useKeys((keys) => keys.view?.people);
  const names =
    protection.lock === 'people'
      ? (people ?? []).filter(({ id }) => protection.people.includes(id)).map(({ name }) => name)
      : null;
  const asked = askedOf(protection, own === null ? null : own.heldBy === 'system');
  // Asked at once where it is known; main, which knows more, may still ask.
  const wantsReason = refused || (upTo === 'any' && holdsRed(packedOf(packing, library), { ...library, older }));
  const lacksReason = wantsReason && protection.lock === 'none' && reason.trim() === '';
  return (
    <Dialog
      title={say('kit.pack.title')}
      size="steady"
      onClose={closeKit}
      foot={
        <>
          {running === null ? null : <HowFar task={running} />}
          <Button onPress={running === null ? closeKit : () => void cancelTask(running)}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            icon={<PackageOpen size={16} aria-hidden />}
            isDisabled={running !== null || !isAsked || asked === null || lacksReason}
            onPress={() => {
              if (asked === null) return;
              keepHabit('kit-preparer', preparedBy.trim());
              void packKit(packing, {
                ...asked,
                instructor,
                upTo: upTo === 'any' ? null : upTo,
                handouts,
                ...receiversOf(receiving, names, known),
                preparedBy: preparedBy.trim(),
                unencryptedBecause: reason.trim() || null,
              });
            }}
          >
            {say('kit.pack.go')}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <section className={styles.questions}>
          <PackedTitles packing={packing} />
          <RadioGroup
            aria-label={say('kit.pack.for-whom')}
            className={styles.locks}
            value={instructor ? 'instructors' : 'participants'}
            onChange={(value) => {
              setInstructor(value === 'instructors');
            }}
          >
            <ExplainedRadio
              value="participants"
              name={say('kit.pack.without-instructor')}
              about={say('kit.pack.without-instructor-words')}
            />
            <ExplainedRadio
              value="instructors"
              name={say('kit.pack.with-instructor')}
              about={say('kit.pack.with-instructor-words')}
            />
          </RadioGroup>
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
          <ReceiverChoice receiving={receiving} people={names} known={known} onChange={setReceiving} />
        </section>
        <section className={styles.questions}>
          <h3 className={styles.group}>{say('kit.pack.signing')}</h3>
          <SignChoice protection={protection} onChange={setProtection} />
          <h3 className={styles.group}>{say('kit.pack.lock')}</h3>
          <LockChoice protection={protection} onChange={setProtection} />
          {wantsReason && protection.lock === 'none' ? (
            <TextLine
              label={say('kit.pack.reason')}
              about={say('kit.pack.reason-words')}
              value={reason}
              onChange={setReason}
            />
          ) : null}
        </section>
      </div>
    </Dialog>
  );
}

/** The courses and decks of a scope, as the library lists them. */
function packedOf(packing: PackScope, { courses, decks }: LibraryView): Pick<LibraryView, 'courses' | 'decks'> {
  if (packing === 'all') return { courses, decks };
  return {
    courses: courses.filter(({ id }) => packing.courses.includes(id)),
    decks: decks.filter(({ id }) => packing.decks.includes(id)),
  };
}

function PackedTitles({ packing }: { readonly packing: PackScope }) {
  const say = useSay();
  const language = useLanguage();
  const library = useLibrary();
  if (packing === 'all') return <p>{say('kit.pack.whole-library', { name: library.name })}</p>;
  return (
    <ul className={styles.titles} aria-label={say('kit.pack.what')}>
      {packedTitles(packing, library, language).map((title, index) => (
        <li key={index}>{title}</li>
      ))}
    </ul>
  );
}
