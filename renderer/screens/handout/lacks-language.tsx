import { Languages } from 'lucide-react';
import { sayFinding } from '../../../main/words/say';
import { FindingPlaces } from '../../parts/finding-places';
import { go } from '../../state/app';
import { useSay } from '../../words';
import { useHandout } from './handout-store';
import { useSessionTitle } from './session-title';
import type { Finding } from '../../../main/contract/views';
import type { Language } from '../../../main/model/language';
import styles from './lacks-language.module.css';

/** What the handout holds that is not written in its languages, session by session: said where the languages are chosen. */
export function LacksLanguage() {
  const say = useSay();
  const sessionTitle = useSessionTitle();
  const findings = useHandout((handout) => handout.preview?.findings) ?? [];
  const lacking = findings.filter(({ code }) => code === 'handout.untranslated' || code === 'handout.untitled');
  if (lacking.length === 0) return null;
  const lead = ({ place: { deck, slide }, facts }: Finding) =>
    deck === undefined || slide === undefined
      ? null
      : {
          label: say('pair.take-me-there'),
          go: () => {
            go({ name: 'translations', deck, slide, language: facts['wanted'] as Language });
          },
        };
  return (
    <div className={styles.lacking}>
      <Languages size={16} aria-hidden />
      <div className={styles.told}>
        {lacking.map((finding) => (
          <div key={`${finding.code} ${String(finding.facts['wanted'])}`}>
            <p>{sayFinding(say, finding)}</p>
            {finding.places ? <FindingPlaces findings={[finding]} lead={lead} sessionTitle={sessionTitle} /> : null}
          </div>
        ))}
      </div>
    </div>
  );
}
