import { CircleAlert, CircleCheck, OctagonX } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { FindingList } from '../../parts/finding-list';
import type { Way } from '../../parts/finding-places';
import { countSaid } from '../../parts/weights';
import { sayFinding } from '../../../main/words/say';
import { useSay } from '../../words';
import { mendOf, wayToPage } from './finding-ways';
import { useHandout } from './handout-store';
import { useSessionTitle } from './session-title';
import type { Finding } from '../../../main/contract/views';
import styles from './handout-bar.module.css';

/** What there is to look at, by weight: each leads to its place, and what does away with a kind of them stands beneath it. */
export function HandoutFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useSay();
  const pageOf = useHandout(({ preview }) => preview?.pageOf);
  const sessionTitle = useSessionTitle();
  const stops = findings.some((finding) => finding.weight === 'stops');
  const looks = findings.some((finding) => finding.weight === 'look');
  const Icon = stops ? OctagonX : looks ? CircleAlert : CircleCheck;
  if (findings.length === 0) {
    return (
      <span className={styles.clean}>
        <CircleCheck size={16} aria-hidden />
        {say('window.handout.no-findings')}
      </span>
    );
  }
  const told = say('window.handout.findings', {
    count: countSaid(findings, (finding) => sayFinding(say, finding)),
  });
  return (
    <DialogTrigger>
      <AriaButton className={`${styles.findings} ${stops ? styles.stops : ''}`}>
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
                return way === null ? null : closing(way, close);
              }}
              lead={(finding) => {
                const way = wayToPage(say, finding, pageOf ?? {});
                return way === null ? null : closing(way, close);
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The way of a finding, out of the list that it stands in. */
function closing({ label, go: act }: Way, close: () => void): Way {
  return {
    label,
    go: () => {
      close();
      act();
    },
  };
}
