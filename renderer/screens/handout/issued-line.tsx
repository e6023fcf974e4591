import { CircleCheck, RefreshCw, X } from 'lucide-react';
import { memo } from 'react';
import { IconButton } from '../../parts/button';
import { TlpLabel } from '../../parts/tlp-label';
import { textFor, useSay } from '../../words';
import { PrintButton } from '../print/print-button';
import { useHandout } from './handout-store';
import { closeOutcome } from './outlets';
import { useIsOutdated } from './use-outdated';
import line from './exported-line.module.css';
import styles from './issued-line.module.css';

/** After an issue: what the register keeps, and by which fingerprint a printout can be told. */
export const IssuedLine = memo(function IssuedLine() {
  const say = useSay();
  const issued = useHandout((handout) => handout.issued);
  const isOutdated = useIsOutdated();
  if (!issued) return null;
  return (
    <div className={line.line} role="status">
      {isOutdated ? (
        <RefreshCw size={16} aria-hidden className={line.caution} />
      ) : (
        <CircleCheck size={16} aria-hidden className={line.icon} />
      )}
      <span className={isOutdated ? line.wrapped : line.words}>
        {say(isOutdated ? 'window.handout.issued-before' : 'window.handout.issued')}
      </span>
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
      <IconButton label={say('window.close')} onPress={closeOutcome}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
});
