import { BookA, TextCursorInput } from 'lucide-react';
import { Button } from '../../parts/button';
import { useSay } from '../../words';
import { markEntries, useWordMarks } from './word-marks';
import type { SlideId } from '../../../main/model/ids';
import type { Language } from '../../../main/model/language';
import styles from './mark-bar.module.css';

/** Marks the words that are selected in the texts under it. */
export function MarkBar({ slide, language }: { readonly slide: SlideId; readonly language: Language }) {
  const say = useSay();
  const selected = useWordMarks((state) => state.selected);
  const entries = markEntries(say, { slide, language }, selected);
  const isIdle = entries.every(({ isDisabled }) => isDisabled);
  return (
    <div role="toolbar" aria-label={say('deck.mark.title')} className={styles.bar}>
      {entries.map(({ id, label, keys, isDisabled, run }) => (
        <Button
          key={id}
          look="quiet"
          icon={id === 'blank' ? <TextCursorInput size={16} aria-hidden /> : <BookA size={16} aria-hidden />}
          isDisabled={isDisabled ?? false}
          onPress={run}
        >
          {label}
          <span className={styles.keys}>{keys}</span>
        </Button>
      ))}
      <span className={styles.quiet}>{isIdle ? say('deck.mark.select') : ''}</span>
    </div>
  );
}
