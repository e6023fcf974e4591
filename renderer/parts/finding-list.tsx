import { CircleAlert, Info, OctagonX } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { sayFinding, sayPlace } from '../../main/words/say';
import { useSay } from '../words';
import { byWeight } from './weights';
import type { Finding, Weight } from '../../main/contract/views';
import styles from './finding-list.module.css';

const icons: Readonly<Record<Weight, typeof Info>> = { stops: OctagonX, look: CircleAlert, information: Info };

interface Props {
  readonly findings: readonly Finding[];
  /** Where a finding leads to, with the words of its button; null where it leads nowhere. */
  readonly lead?: (finding: Finding) => { readonly label: string; readonly go: () => void } | null;
}

/** Findings by weight, each a sentence with its place, and a way to get there. */
export function FindingList({ findings, lead }: Props) {
  const say = useSay();
  return (
    <div className={styles.groups}>
      {byWeight(findings).map((group) => {
        const Icon = icons[group.weight];
        return (
          <section key={group.weight} className={styles.group}>
            <h4 className={`${styles.heading} ${styles[group.weight]}`}>
              <Icon size={16} aria-hidden />
              {say(`window.weight.${group.weight}`)} <span className={styles.count}>{group.findings.length}</span>
            </h4>
            <ul>
              {group.findings.map((finding, index) => {
                const place = sayPlace(say, finding.place);
                const way = lead?.(finding) ?? null;
                return (
                  <li key={index} className={styles.finding}>
                    <span className={styles.sentence}>{sayFinding(say, finding)}</span>
                    <span className={styles.place}>
                      {place}
                      {way === null ? null : (
                        <AriaButton className={styles.way} onPress={way.go}>
                          {way.label}
                        </AriaButton>
                      )}
                    </span>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
