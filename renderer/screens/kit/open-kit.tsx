import { useState } from 'react';
import { CircleCheck, FileCheck } from 'lucide-react';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Restricted } from '../../parts/restricted';
import { titleOrder } from '../../parts/title-order';
import { TlpLabel } from '../../parts/tlp-label';
import { keepChoices } from '../../../main/model/kit-change';
import { useSay } from '../../words';
import { chooseForAll, closeKit, unpackKit, useKits } from './kit-store';
import { KitSender, lacksSignature } from './kit-sender';
import { KitThing } from './kit-thing';
import { thingNames } from './thing-names';
import { UnlockKit } from './unlock-kit';
import type { KitThingView, KitView } from '../../../main/contract/kits';
import type { Language } from '../../../main/model/language';
import type { WordKey } from '../../../main/words/say';
import styles from './kit.module.css';

/** What a kit would bring, before anything is touched. */
export function OpenKit() {
  const { opened, locked } = useKits();
  // What was typed and did not open it is typed anew.
  if (locked) return <UnlockKit key={locked.trouble ?? ''} locked={locked} />;
  return opened ? <Opened view={opened} /> : null;
}

function Opened({ view }: { readonly view: KitView }) {
  const say = useSay();
  const choices = useKits((kits) => kits.choices);
  const { things, problems, mends, label, scope, base, unencryptedBecause } = view;
  const count = (wanted: KitThingView['state']): number => things.filter(({ state }) => state === wanted).length;
  const chosen = things.filter(({ state, item }) => state === 'differs' && (choices[item.path] ?? 'mine') !== 'mine');
  const taking = count('new') + chosen.length;
  const [trusts, setTrusts] = useState(false);
  const names = thingNames(things, say.language);
  const bad = problems.filter((problem) => !isNewer(problem));
  const isStrange = view.standing === 'changed' || lacksSignature(view);
  return (
    <Dialog
      title={view.file}
      size="wide"
      onClose={closeKit}
      foot={
        <>
          <Button onPress={closeKit}>{say('window.cancel')}</Button>
          <Button
            look="primary"
            icon={<FileCheck size={16} aria-hidden />}
            isDisabled={taking + mends === 0 || (isStrange && !trusts)}
            onPress={() => void unpackKit(view, trusts)}
          >
            {taking === 0 && mends > 0
              ? say('kit.open.go-mend', { count: mends })
              : say('kit.open.go', { count: taking })}
          </Button>
        </>
      }
    >
      <div className={styles.head}>
        <p className={styles.from}>
          <span>{say('kit.open.from', fromOf(view))}</span>
          <TlpLabel label={label} />
          <Restricted of={view} />
        </p>
        {problems.length === 0 ? <Whole view={view} /> : null}
        <KitSender view={view} trusts={trusts} onTrusts={setTrusts} />
        <p className={styles.words}>{say(scope.instructor ? 'kit.for-instructors' : 'kit.for-participants')}</p>
        {base ? <p className={styles.words}>{say('kit.since', { ...base })}</p> : null}
        {unencryptedBecause === null ? null : (
          <p className={styles.words}>{say('kit.red-because', { reason: unencryptedBecause })}</p>
        )}
        <p>{say('kit.open.counts', { fresh: count('new'), same: count('same'), differs: count('differs') })}</p>
      </div>
      {problems.some(isNewer) ? <p className={styles.newer}>{say('kit.open.newer', fromOf(view))}</p> : null}
      {bad.length > 0 ? <Problems bad={bad} /> : null}
      {count('differs') > 1 ? (
        <div className={styles.forAll}>
          {keepChoices.map((choice) => (
            <Button
              key={choice}
              onPress={() => {
                chooseForAll(view, choice);
              }}
            >
              {say(`kit.open.all-${choice}`)}
            </Button>
          ))}
        </div>
      ) : null}
      {/* Focused, so that the keys scroll it where nothing in it can be chosen. */}
      <ul className={styles.things} aria-label={say('kit.open.things')} tabIndex={0}>
        {byNeed(things, names, say.language).map((thing) => (
          <KitThing
            key={thing.item.path}
            thing={thing}
            name={names.get(thing.item.path) ?? ''}
            isNewer={problems.some((problem) => isNewer(problem) && problem.path === thing.item.path)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

/** Said first: every file was read and is what the list of the kit says. Unsigned, the list itself may be anybody's. */
function Whole({ view: { signed } }: { readonly view: KitView }) {
  const say = useSay();
  return (
    <p className={styles.whole}>
      <CircleCheck size={16} aria-hidden className={styles.good} />{' '}
      {signed ? say('kit.open.whole-signed', { name: signed.name }) : say('kit.open.whole')}
    </p>
  );
}

/** What wants a decision first, then what is bad, then what would come; courses before decks, each by its title. */
const needs: readonly KitThingView['state'][] = ['differs', 'bad', 'new', 'stays', 'same'];

const kinds: readonly KitThingView['item']['kind'][] = ['course', 'deck', 'recipe', 'handout', 'preset', 'template'];
const kindOf = ({ item }: KitThingView): number => kinds.indexOf(item.kind);

function byNeed(
  things: readonly KitThingView[],
  names: ReadonlyMap<string, string>,
  language: Language,
): readonly KitThingView[] {
  const compare = titleOrder(language);
  const nameOf = ({ item }: KitThingView): string => names.get(item.path) ?? '';
  return [...things].sort(
    (a, b) => needs.indexOf(a.state) - needs.indexOf(b.state) || kindOf(a) - kindOf(b) || compare(nameOf(a), nameOf(b)),
  );
}

function fromOf({ preparedBy, library, date, madeBy }: KitView) {
  const from = preparedBy === '' ? library.name : `${preparedBy} (${library.name})`;
  return { from, date, program: `${madeBy.program} ${madeBy.version}` };
}

/** Whoever has to ask for more files than these asks for the whole kit. */
const mostProblems = 20;

type Problem = KitView['problems'][number];

/** What this Kitbag does not understand is not bad: a newer one takes it. */
function isNewer({ why }: Problem): boolean {
  return why === 'newer';
}

function Problems({ bad }: { readonly bad: readonly Problem[] }) {
  const say = useSay();
  const shown = bad.slice(0, mostProblems);
  const more = bad.length - shown.length;
  return (
    <div className={styles.problems} role="alert">
      <p>{say('kit.open.problems', { count: bad.length })}</p>
      <ul>
        {[...new Set(shown.map(({ why }) => why))].map((reason) => (
          <li key={reason} className={styles.problem}>
            {shown
              .filter(({ why }) => why === reason)
              .map(({ path }) => (
                <code key={path} className={styles.path}>
                  {path}
                </code>
              ))}
            <span>{say(`kit.problem.${reason}` as WordKey)}</span>
          </li>
        ))}
        {more > 0 ? <li>{say('kit.open.more-problems', { count: more })}</li> : null}
      </ul>
    </div>
  );
}
