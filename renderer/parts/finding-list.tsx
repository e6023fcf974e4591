import { ChevronRight, CircleAlert, Info, OctagonX } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { sayFinding } from '../../main/words/say';
import { useSay } from '../words';
import { FindingPlaces, type Way } from './finding-places';
import { byWeight, type FindingKind } from './weights';
import type { Finding, Weight } from '../../main/contract/views';
import type { SessionId } from '../../main/model/ids';
import styles from './finding-list.module.css';
import ways from './way.module.css';

const icons: Readonly<Record<Weight, typeof Info>> = { stops: OctagonX, look: CircleAlert, information: Info };

interface Props {
  readonly findings: readonly Finding[];
  /** Where a finding leads to, with the words of its button; null where it leads nowhere. */
  readonly lead?: (finding: Finding) => Way | null;
  /** What does away with every finding of a code at once; null where nothing does. */
  readonly mend?: (code: string) => Way | null;
  /** What a session is called, where findings name sessions. */
  readonly sessionTitle?: (session: SessionId) => string;
  /** What stands around the list names the deck or file already. */
  readonly isOfOne?: boolean;
}

/** Findings by weight, each sentence once with its places; a place leads there. */
export function FindingList(props: Props) {
  const say = useSay();
  return (
    <div className={styles.groups}>
      {byWeight(props.findings, (finding) => sayFinding(say, finding)).map(({ weight, count, kinds }) => {
        const Icon = icons[weight];
        return (
          <section key={weight} className={styles.group}>
            <h3 className={`${styles.heading} ${styles[weight]}`}>
              <Icon size={16} aria-hidden />
              {say(`window.weight.${weight}`)} <span className={styles.count}>{count}</span>
            </h3>
            <ul>
              {kinds.map((kind) => (
                <Kind key={kind.code} {...props} kind={kind} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** Sentences of one kind that stand open; what is beyond them is opened on demand. */
const mostAlike = 3;

function Kind({ kind: { said, code }, mend, ...props }: Props & { readonly kind: FindingKind }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const isLong = said.length > mostAlike;
  const way = mend?.(code) ?? null;
  return (
    <>
      {(isLong && !open ? said.slice(0, mostAlike - 1) : said).map(({ sentence, findings }) => (
        <li key={sentence} className={styles.finding}>
          <span className={styles.sentence}>{sentence}</span>
          <FindingPlaces {...props} findings={findings} />
        </li>
      ))}
      {isLong && !open ? (
        <li className={styles.finding}>
          <AriaButton
            className={styles.fold}
            aria-expanded={false}
            onPress={() => {
              setOpen(true);
            }}
          >
            <ChevronRight size={14} aria-hidden />
            {say('window.weight.alike', { count: said.length - mostAlike + 1 })}
          </AriaButton>
        </li>
      ) : null}
      {way === null ? null : (
        <li className={styles.mend}>
          <AriaButton className={ways.way} onPress={way.go}>
            {way.label}
          </AriaButton>
        </li>
      )}
    </>
  );
}
