import { CircleCheck, RefreshCw } from 'lucide-react';
import { memo } from 'react';
import { ranks } from '../../parts/strip-order';
import { Strip } from '../../parts/strips';
import { TlpLabel } from '../../parts/tlp-label';
import { textFor, useSay } from '../../words';
import { PrintButton } from '../print/print-button';
import { useHandout } from './handout-store';
import { closeOutcome } from './outlets';
import { useIsOutdated } from './use-outdated';
import styles from './issued-line.module.css';

/** After an issue: what the register keeps, and by which fingerprint a printout can be told. */
export const IssuedLine = memo(function IssuedLine() {
  const say = useSay();
  const issued = useHandout((handout) => handout.issued);
  const isOutdated = useIsOutdated();
  if (!issued) return null;
  return (
    <Strip
      rank={isOutdated ? ranks.before : ranks.done}
      look={isOutdated ? 'caution' : 'good'}
      icon={isOutdated ? <RefreshCw size={16} aria-hidden /> : <CircleCheck size={16} aria-hidden />}
      words={say(isOutdated ? 'window.handout.issued-before' : 'window.handout.issued')}
      actsCount="many"
      acts={
        <>
          <span className={styles.facts}>
            <TlpLabel label={issued.label} />
            <span>{say('window.pages', { count: issued.pages })}</span>
            <code className={styles.hash} title={say('window.handout.fingerprint', { hash: issued.pdf })}>
              {issued.pdf.slice(0, 12)}
            </code>
          </span>
          <PrintButton
            look="quiet"
            asked={{
              source: { kind: 'issue', issue: issued.id },
              title: textFor(issued.title, say.language),
              pages: issued.pages,
              numbers: [],
              isTwoSided: issued.recipe.sides === 'two',
            }}
          />
        </>
      }
      onClose={closeOutcome}
    />
  );
});
