import { CircleAlert, CircleCheck, Info, OctagonX } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { FindingList } from '../../parts/finding-list';
import { byWeight } from '../../parts/weights';
import { sayFinding } from '../../../main/words/say';
import { olderDeck } from '../../../main/model/deck-news';
import { useOlder } from '../../state/older-courses';
import { textFor, useSay } from '../../words';
import { sayDeckNews } from '../course/say-deck-news';
import { closing, mendOf, wayToPage } from './finding-ways';
import { useHandout } from './handout-store';
import { useSessionTitle } from './session-title';
import type { Finding, Weight } from '../../../main/contract/views';
import styles from './handout-bar.module.css';

const chips = {
  stops: { icon: OctagonX, words: 'window.handout.found-stop' },
  look: { icon: CircleAlert, words: 'window.handout.found-look' },
  information: { icon: Info, words: 'window.handout.found-told' },
} as const satisfies Record<Weight, unknown>;

/** What there is to look at, by weight: each leads to its place, and what does away with a kind of them stands beneath it. */
export function HandoutFindings({ findings: found }: { readonly findings: readonly Finding[] }) {
  const say = useSay();
  // Whoever reads before an export what there is to look at reads it there too.
  const older = useOlder(useHandout(({ recipe }) => recipe?.scope ?? null));
  const behind = older?.decks ?? [];
  const findings = [
    ...behind.map(({ title, news }) => olderDeck(textFor(title, say.language), sayDeckNews(say, news))),
    ...found,
  ];
  const pageOf = useHandout(({ preview }) => preview?.pageOf);
  const sessionTitle = useSessionTitle();
  if (findings.length === 0) {
    return (
      <span className={styles.clean}>
        <CircleCheck size={16} aria-hidden />
        {say('window.handout.no-findings')}
      </span>
    );
  }
  // The heaviest are counted: how many more there are is said in the list.
  const [heaviest] = byWeight(findings, (finding) => sayFinding(say, finding));
  const { weight, count } = heaviest ?? { weight: 'information', count: 0 };
  const { icon: Icon, words } = chips[weight];
  const told = say(words, { count });
  return (
    <DialogTrigger>
      <AriaButton className={`${styles.findings} ${weight === 'stops' ? styles.stops : ''}`}>
        <Icon size={16} aria-hidden />
        {told}
      </AriaButton>
      <Popover className={styles.popover} placement="bottom start">
        <Dialog className={styles.list} aria-label={told}>
          {({ close }) => (
            <FindingList
              findings={findings}
              sessionTitle={sessionTitle}
              mend={(code) => {
                const way = mendOf(say, code);
                return way && closing(way, close);
              }}
              lead={(finding) => {
                const way = wayToPage(say, finding, pageOf ?? {});
                return way && closing(way, close);
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
