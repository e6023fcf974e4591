import { CircleAlert, Info, OctagonX } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { sayFinding, sayPlace } from '../../main/words/say';
import { useLanguage, useLibrary } from '../state/app';
import { textFor, useSay } from '../words';
import { byWeight } from './weights';
import type { Finding, Weight } from '../../main/contract/views';
import styles from './finding-list.module.css';

const icons: Readonly<Record<Weight, typeof Info>> = { stops: OctagonX, look: CircleAlert, information: Info };

interface Way {
  readonly label: string;
  readonly go: () => void;
}

interface Props {
  readonly findings: readonly Finding[];
  /** Where a finding leads to, with the words of its button; null where it leads nowhere. */
  readonly lead?: (finding: Finding) => Way | null;
}

/** Findings by weight, each sentence once with its places; a place leads there. */
export function FindingList({ findings, lead }: Props) {
  const say = useSay();
  return (
    <div className={styles.groups}>
      {byWeight(findings, (finding) => sayFinding(say, finding)).map(({ weight, count, said }) => {
        const Icon = icons[weight];
        return (
          <section key={weight} className={styles.group}>
            <h3 className={`${styles.heading} ${styles[weight]}`}>
              <Icon size={16} aria-hidden />
              {say(`window.weight.${weight}`)} <span className={styles.count}>{count}</span>
            </h3>
            <ul>
              {said.map((one) => (
                <li key={one.sentence} className={styles.finding}>
                  <span className={styles.sentence}>{one.sentence}</span>
                  <span className={styles.places}>
                    {one.findings.flatMap(eachPlace).map((finding, index) => (
                      <Place key={index} finding={finding} way={lead?.(finding) ?? null} />
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** What is true of several slides, once for each of them. */
function eachPlace(finding: Finding): readonly Finding[] {
  return finding.places?.map((place) => ({ ...finding, place })) ?? [finding];
}

function Place({ finding, way }: { readonly finding: Finding; readonly way: Way | null }) {
  const say = useSay();
  const language = useLanguage();
  const { decks } = useLibrary();
  const deck = decks.find(({ id }) => id === finding.place.deck);
  // A file's name says more than the deck's title, and stands in the place already.
  const title = deck && !finding.place.file ? textFor(deck.title, language) : '';
  const place = [title, sayPlace(say, finding.place)].filter(Boolean).join(', ');
  if (way === null) return place ? <span>{place}</span> : null;
  return (
    <AriaButton className={styles.way} aria-label={place ? `${way.label}: ${place}` : way.label} onPress={way.go}>
      {place || way.label}
    </AriaButton>
  );
}
