import { memo } from 'react';
import { sizeIn } from '../../parts/sizes';
import { useLanguage } from '../../state/app';
import { useSay } from '../../words';
import { useHandout } from './handout-store';
import styles from './handout-size.module.css';

/** How much it is: what there is to read in one line, what it takes to print and to carry in the other. */
export const HandoutSize = memo(function HandoutSize() {
  const say = useSay();
  const language = useLanguage();
  const isTwoSided = useHandout((handout) => handout.recipe?.sides === 'two');
  const pages = useHandout(({ preview }) => preview?.pages);
  const slides = useHandout(({ preview }) => preview?.slides);
  const sizeBytes = useHandout((handout) => handout.sizeBytes);
  if (pages === undefined || slides === undefined) return null;
  const sheets = isTwoSided ? Math.ceil(pages / 2) : pages;
  return (
    <div className={styles.size} data-testid="handout-size">
      <span>
        {say('window.pages', { count: pages })} · {say('window.slides', { count: slides })}
      </span>
      <span>
        {say('window.sheets', { count: sheets })}
        {sizeBytes === null ? null : ` · ${sizeIn(sizeBytes, language)}`}
      </span>
    </div>
  );
});
