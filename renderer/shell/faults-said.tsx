import { Copy, Maximize2, OctagonX, X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { sayFault } from '../../main/words/say';
import { IconButton } from '../parts/button';
import { dismissFault, useFaults } from '../state/faults';
import { useSay } from '../words';
import styles from './notices.module.css';

/** What went wrong last, said in a sentence, until it is solved, left or put away: then what went wrong before. */
export function FaultsSaid() {
  const say = useSay();
  const shown = useFaults((faults) => faults.shown);
  const last = shown.at(-1);
  return (
    <div className={styles.said} role="alert">
      {last ? (
        <FaultSaid
          key={last.id}
          sentence={sayFault(say, last)}
          more={shown.length > 1 ? say('window.notices.more-faults', { count: shown.length - 1 }) : null}
          onClose={() => {
            dismissFault(last.id);
          }}
        />
      ) : null}
    </div>
  );
}

interface Props {
  readonly sentence: string;
  /** How much went wrong before it. */
  readonly more: string | null;
  readonly onClose: () => void;
}

/** It keeps to the room that is free for it, and covers what is above only once a person asks for all of it. */
function FaultSaid({ sentence, more, onClose }: Props) {
  const say = useSay();
  const words = useRef<HTMLParagraphElement>(null);
  const [isWhole, setIsWhole] = useState(false);
  const isCut = useIsCut(words, sentence);
  return (
    <div className={`${styles.notice} ${styles.fault} ${isWhole ? styles.whole : ''}`}>
      <OctagonX size={16} aria-hidden className={styles.icon} />
      <p ref={words} className={`${styles.sentence} ${isWhole ? '' : styles.two}`}>
        {sentence}
        {more === null ? null : <span className={styles.more}> {more}</span>}
      </p>
      {isCut && !isWhole ? (
        <IconButton
          label={say('window.notices.whole')}
          onPress={() => {
            setIsWhole(true);
          }}
        >
          <Maximize2 size={14} aria-hidden />
        </IconButton>
      ) : null}
      <IconButton
        label={say('window.notices.copy-text')}
        onPress={() => {
          if (words.current) copyWords(words.current);
        }}
      >
        <Copy size={14} aria-hidden />
      </IconButton>
      <IconButton label={say('window.close')} onPress={onClose}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}

/** True where two lines do not hold the words, at the width that the window has now. */
function useIsCut(words: React.RefObject<HTMLElement | null>, sentence: string): boolean {
  const [isCut, setIsCut] = useState(false);
  useLayoutEffect(() => {
    const place = words.current;
    if (!place) return;
    const look = new ResizeObserver(() => {
      setIsCut(place.scrollHeight > place.clientHeight + 1);
    });
    look.observe(place);
    return () => {
      look.disconnect();
    };
  }, [words, sentence]);
  return isCut;
}

/** They stay marked, so that it is seen what was copied. */
function copyWords(place: HTMLElement): void {
  getSelection()?.selectAllChildren(place);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the page has no permission for the clipboard: this copies what is marked, by a press, and needs none.
  document.execCommand('copy');
}
