import { sizeIn } from '../../../parts/sizes';
import { useLanguage } from '../../../state/app';
import { useSay } from '../../../words';
import type { SetMeasure } from '../../../../main/model/set-of-handout';
import styles from './set-dialog.module.css';

/** How much paper all of a set takes, and how much room its files do. */
export function SetSize({ measure }: { readonly measure: SetMeasure | 'measuring' | null }) {
  const say = useSay();
  const language = useLanguage();
  if (measure === null) return null;
  return (
    <span className={styles.size}>
      {measure === 'measuring'
        ? say('window.set.measuring')
        : say('window.set.size', {
            pages: say('window.pages', { count: measure.pages }),
            sheets: say('window.sheets', { count: measure.sheets }),
            size: sizeIn(measure.sizeBytes, language),
          })}
    </span>
  );
}
