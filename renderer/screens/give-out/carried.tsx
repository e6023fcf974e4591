import { listComma } from '../../../main/words/punctuation';
import { FindingList } from '../../parts/finding-list';
import { useSay } from '../../words';
import { wayToMaterial } from '../handout/finding-ways';
import { agenciesOf } from './agencies-of';
import type { Finding } from '../../../main/contract/views';
import styles from './carried.module.css';

interface Props {
  /** The caveats that what goes out carries. */
  readonly findings: readonly Finding[];
  /** Who gets a copy, where that is known. */
  readonly holders: readonly { readonly agency: string }[];
  /** Before it leads to what carries one. */
  readonly onGo?: () => void;
}

/** What restricts who may have it, and the agencies of those who get it: whoever gives it out compares the two. */
export function Carried({ findings, holders, onGo }: Props) {
  const say = useSay();
  const agencies = agenciesOf(holders).map(({ agency, count }) =>
    say('window.give-out.agency-count', { agency: agency || say('window.give-out.no-agency'), count }),
  );
  return (
    <div className={styles.carried}>
      <FindingList
        findings={findings}
        lead={(finding) => {
          const way = wayToMaterial(say, finding);
          return (
            way && {
              ...way,
              go: () => {
                onGo?.();
                way.go();
              },
            }
          );
        }}
      />
      {agencies.length > 0 ? (
        <p className={styles.agencies}>
          {say('window.give-out.agencies', { agencies: agencies.join(listComma(say.language)) })}
        </p>
      ) : null}
    </div>
  );
}
