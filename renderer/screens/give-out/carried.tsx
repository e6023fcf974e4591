import { CircleAlert } from 'lucide-react';
import { listComma } from '../../../main/words/punctuation';
import { FindingList } from '../../parts/finding-list';
import { useSay } from '../../words';
import { closing, wayToMaterial } from '../handout/finding-ways';
import { useInLibrary, useLibrary } from '../../state/app';
import { agenciesBeyond, agenciesOf, withBodies, type AgencyCount, type Listed } from './agencies-of';
import type { Finding } from '../../../main/contract/views';
import type { TlpLabel } from '../../../main/model/marking';
import styles from './carried.module.css';

interface Props {
  /** The caveats that what goes out carries. */
  readonly findings: readonly Finding[];
  readonly label: TlpLabel;
  /** Who gets a copy, where that is known. */
  readonly holders: readonly Listed[];
  /** Before it leads to what carries one. */
  readonly onGo?: () => void;
}

/** What restricts who may have it, and the agencies of those who get it: whoever gives it out compares the two. */
export function Carried({ findings, label, holders: listed, onGo }: Props) {
  const say = useSay();
  const own = useLibrary().agency.name;
  const courses = useInLibrary((library) => library.courses);
  const known = [...Object.values(own), ...courses.flatMap(({ agencies }) => agencies.flatMap(Object.values<string>))];
  const holders = withBodies(listed, known);
  const named = (all: readonly AgencyCount[]): string =>
    all
      .map(({ agency, count }) =>
        say('window.give-out.agency-count', { agency: agency || say('window.give-out.no-agency'), count }),
      )
      .join(listComma(say.language));
  const beyond = agenciesBeyond(label, holders, own);
  if (findings.length === 0 && beyond.length === 0) return null;
  return (
    <div className={styles.carried}>
      <FindingList
        findings={findings}
        lead={(finding) => {
          const way = wayToMaterial(say, finding);
          return way && onGo ? closing(way, onGo) : way;
        }}
      />
      {beyond.length > 0 ? (
        <p className={styles.beyond}>
          <CircleAlert size={16} aria-hidden />
          <span>{say('window.give-out.beyond', { label, agencies: named(beyond) })}</span>
        </p>
      ) : null}
      {findings.length > 0 && holders.length > 0 ? (
        <p className={styles.agencies}>{say('window.give-out.agencies', { agencies: named(agenciesOf(holders)) })}</p>
      ) : null}
    </div>
  );
}
