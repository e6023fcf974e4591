import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { RadioGroup } from 'react-aria-components';
import { Button } from '../../parts/button';
import { ExplainedRadio } from '../../parts/explained-radio';
import { TextLine } from '../../parts/text-line';
import { Tick } from '../../parts/tick';
import { ticked } from '../../parts/ticked';
import { usePolicy } from '../../state/app';
import { useSay } from '../../words';
import { useKeys } from '../keys/keys-store';
import { MakeKey } from '../keys/make-key';
import { isUsable, nothingTyped, PassphraseTwice, type Typed } from '../keys/passphrase-twice';
import type { InputOf } from '../../../main/contract/requests';
import styles from './kit.module.css';

const locks = ['none', 'passphrase', 'people'] as const;
type LockKind = (typeof locks)[number];

/** How a kit is protected, as it is chosen. */
export interface Protection {
  readonly lock: LockKind;
  readonly typed: Typed;
  readonly people: readonly string[];
  /** Whoever packs a kit can open it again. */
  readonly own: boolean;
  readonly sign: boolean;
  readonly ownPassphrase: string;
}

export const noProtection: Protection = {
  lock: 'none',
  typed: nothingTyped,
  people: [],
  own: true,
  sign: true,
  ownPassphrase: '',
};

type Asked = Pick<InputOf<'kit.pack'>, 'lock' | 'sign'>;

/** What is asked of main; null while something is missing. `isKept` says that the system keeps the person's key; null: there is none. */
export function askedOf(protection: Protection, isKept: boolean | null): Asked | null {
  const { lock, typed, people, own, sign, ownPassphrase } = protection;
  const signs = sign && isKept !== null;
  if (signs && !isKept && ownPassphrase === '') return null;
  if (lock === 'passphrase' && !isUsable(typed)) return null;
  if (lock === 'people' && people.length === 0) return null;
  return {
    sign: signs ? { passphrase: isKept ? null : ownPassphrase } : null,
    lock:
      lock === 'none'
        ? null
        : lock === 'passphrase'
          ? { kind: 'passphrase', passphrase: typed.once }
          : { kind: 'people', people: [...people], own },
  };
}

interface Props {
  readonly protection: Protection;
  readonly onChange: (protection: Protection) => void;
}

/** Who signs the kit. */
export function SignChoice({ protection, onChange }: Props) {
  const say = useSay();
  const own = useKeys((keys) => keys.view?.own ?? null);
  const isAsked = useKeys((keys) => keys.isAsked);
  const [making, setMaking] = useState(false);
  if (!isAsked) return null;
  if (!own)
    return (
      <>
        <p className={styles.words}>{say('kit.pack.no-key')}</p>
        <div>
          <Button
            icon={<KeyRound size={16} aria-hidden />}
            onPress={() => {
              setMaking(true);
            }}
          >
            {say('keys.make')}
          </Button>
        </div>
        {making ? (
          <MakeKey
            onClose={() => {
              setMaking(false);
            }}
          />
        ) : null}
      </>
    );
  return (
    <>
      <Tick
        state={protection.sign ? 'all' : 'none'}
        onChange={(sign) => {
          onChange({ ...protection, sign });
        }}
      >
        {say('kit.pack.sign-with', { name: own.name })}
      </Tick>
      <p className={styles.words}>{say('kit.pack.sign-words', { key: own.fingerprint })}</p>
      {protection.sign && own.heldBy === 'passphrase' ? (
        <TextLine
          label={say('keys.passphrase.own')}
          type="password"
          value={protection.ownPassphrase}
          onChange={(ownPassphrase) => {
            onChange({ ...protection, ownPassphrase });
          }}
        />
      ) : null}
    </>
  );
}

/** Who can open the kit. */
export function LockChoice({ protection, onChange }: Props) {
  const say = useSay();
  const { encryptKits } = usePolicy();
  const { lock, typed } = protection;
  const offered = encryptKits === true ? locks.slice(1) : locks;
  return (
    <>
      <RadioGroup
        aria-label={say('kit.pack.lock')}
        className={styles.locks}
        value={lock}
        onChange={(value) => {
          onChange({ ...protection, lock: locks.find((one) => one === value) ?? 'none' });
        }}
      >
        {offered.map((one) => (
          <ExplainedRadio
            key={one}
            value={one}
            name={say(`kit.pack.lock-${one}`)}
            about={say(`kit.pack.lock-${one}-words`)}
          />
        ))}
      </RadioGroup>
      {encryptKits === true ? <p className={styles.words}>{say('kit.pack.lock-none-fixed')}</p> : null}
      {lock === 'passphrase' ? (
        <>
          <PassphraseTwice
            typed={typed}
            onChange={(next) => {
              onChange({ ...protection, typed: next });
            }}
          />
          <p className={styles.words}>{say('kit.pack.passphrase-words')}</p>
        </>
      ) : null}
      {lock === 'people' ? <Receivers protection={protection} onChange={onChange} /> : null}
    </>
  );
}

function Receivers({ protection, onChange }: Props) {
  const say = useSay();
  const view = useKeys((keys) => keys.view);
  const able = (view?.people ?? []).filter(({ recipient }) => recipient !== null);
  if (able.length === 0) return <p className={styles.words}>{say('kit.pack.lock-nobody')}</p>;
  const { people, own } = protection;
  return (
    <div role="group" aria-label={say('kit.pack.to')} className={styles.receivers}>
      {able.map(({ id, name }) => (
        <Tick
          key={id}
          state={people.includes(id) ? 'all' : 'none'}
          onChange={(on) => {
            onChange({ ...protection, people: ticked(people, id, on) });
          }}
        >
          {name}
        </Tick>
      ))}
      {view?.own ? (
        <Tick
          state={own ? 'all' : 'none'}
          onChange={(on) => {
            onChange({ ...protection, own: on });
          }}
        >
          {say('kit.pack.to-myself')}
        </Tick>
      ) : null}
    </div>
  );
}
