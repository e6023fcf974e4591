import { sizeIn } from '../../parts/sizes';
import { useLanguage } from '../../state/app';
import { useSay } from '../../words';
import { useHandout } from './handout-store';
import styles from './handout-size.module.css';

/** How much it is: what there is to read in one line, what it takes to print and to carry in the other. */
export function HandoutSize() {
  const say = useSay();
  const language = useLanguage();
  const isTwoSided = useHandout((handout) => handout.recipe?.sides === 'two');
  const preview = useHandout((handout) => handout.preview);
  const sizeBytes = useHandout((handout) => handout.sizeBytes);
  if (!preview) return null;
  const sheets = isTwoSided ? Math.ceil(preview.pages / 2) : preview.pages;
  return (
    <div className={styles.size} data-testid="handout-size">
      <span>
        {say('window.pages', { count: preview.pages })} · {say('window.slides', { count: preview.slides })}
      </span>
      <span>
        {say('window.sheets', { count: sheets })}
        {sizeBytes === null ? null : ` · ${sizeIn(sizeBytes, language)}`}
      </span>
    </div>
  );
}
