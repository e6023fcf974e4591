import { BadgeCheck, CircleHelp, ShieldAlert } from 'lucide-react';
import { Button } from '../../parts/button';
import { Tick } from '../../parts/tick';
import { useSay } from '../../words';
import { trustSender } from './kit-store';
import type { KitView } from '../../../main/contract/kits';
import { folded, type SenderStanding } from '../../../main/model/kit-sender';
import styles from './kit.module.css';

interface Props {
  readonly view: KitView;
  /** The person said that the new key, or the kit without a signature, is the sender's. */
  readonly trusts: boolean;
  readonly onTrusts: (trusts: boolean) => void;
}

/** Who signed a kit, and whether they are known: what is strange stands out, and what is wanted of the person is said. */
export function KitSender(props: Props) {
  const say = useSay();
  const { view } = props;
  if (view.standing === 'changed') return <Changed {...props} />;
  if (lacksSignature(view)) return <Lost {...props} />;
  if (view.signed) return <Signed view={view} signed={view.signed} />;
  return <p className={styles.words}>{say(`kit.standing.${view.standing}`)}</p>;
}

const known: ReadonlySet<SenderStanding> = new Set(['trusted', 'own']);

function Signed({ view, signed }: { readonly view: KitView; readonly signed: NonNullable<KitView['signed']> }) {
  const say = useSay();
  const isKnown = known.has(view.standing);
  const Sign = isKnown ? BadgeCheck : CircleHelp;
  return (
    <section className={styles.sender} aria-label={say('kit.pack.signing')}>
      <Sign size={20} aria-hidden className={isKnown ? styles.good : styles.unsure} />
      <div className={styles.told}>
        <p className={styles.title}>{say('kit.signed-as', { name: signed.name })}</p>
        <p className={styles.fingerprint}>{say('keys.fingerprint', { key: signed.key })}</p>
        <p className={styles.words}>{say(`kit.standing.${view.standing}`)}</p>
      </div>
      {isKnown ? null : (
        <Button onPress={() => void trustSender(view, signed.sender)}>{say('kit.open.trust-sender')}</Button>
      )}
    </section>
  );
}

/** True where a signature is due and is wrong or gone: the person is asked before anything is taken. */
export function lacksSignature({ standing, problems }: KitView): boolean {
  return standing === 'unsigned-now' || problems.some(({ why }) => why === 'signature-wrong');
}

function Lost({ view: { standing }, trusts, onTrusts }: Props) {
  const say = useSay();
  return (
    <section className={styles.changed} role="alert">
      <p className={styles.changedTitle}>
        <ShieldAlert size={20} aria-hidden />{' '}
        {say(standing === 'unsigned-now' ? 'kit.open.unsigned-title' : 'kit.open.signature-wrong-title')}
      </p>
      <p>{say('kit.open.unsigned-words')}</p>
      <Tick state={trusts ? 'all' : 'none'} onChange={onTrusts}>
        {say('kit.open.unsigned')}
      </Tick>
    </section>
  );
}

function Changed({ view: { signed, former, library }, trusts, onTrusts }: Props) {
  const say = useSay();
  if (!signed || !former) return null;
  const isSameName = folded(signed.name) === folded(former.name);
  const facts = { before: former.key, now: signed.key, name: former.name, signed: signed.name, library: library.name };
  return (
    <section className={styles.changed} role="alert">
      <p className={styles.changedTitle}>
        <ShieldAlert size={20} aria-hidden />{' '}
        {isSameName ? say('kit.open.changed-title', { name: signed.name }) : say('kit.open.changed-library-title')}
      </p>
      <p className={styles.fingerprint}>
        {say(isSameName ? 'kit.open.changed-keys' : 'kit.open.changed-library', facts)}
      </p>
      <p>{say('kit.open.changed-words')}</p>
      <Tick state={trusts ? 'all' : 'none'} onChange={onTrusts}>
        {say('kit.open.trust')}
      </Tick>
    </section>
  );
}
