import { RadioGroup } from 'react-aria-components';
import { partsForEdition } from '../../../main/model/parts';
import { editions } from '../../../main/model/recipe';
import { PropertyGroup } from '../../parts/property-group';
import { Radio } from '../../parts/radio';
import { useSay } from '../../words';
import { changeRecipe } from './handout-store';
import type { Recipe } from '../../../main/model/recipe';
import styles from './edition-group.module.css';

/** For whom the copy is: the first thing to decide, since it decides what may be in it. */
export function EditionGroup({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  return (
    <PropertyGroup title={say('window.handout.for-whom')}>
      <RadioGroup
        aria-label={say('window.handout.for-whom')}
        className={styles.editions}
        value={recipe.edition}
        onChange={(value) => {
          const edition = editions.find((other) => other === value);
          if (!edition) return;
          const parts = partsForEdition(recipe.parts, recipe.scope, { from: recipe.edition, to: edition });
          changeRecipe({ edition, parts });
        }}
      >
        {editions.map((edition) => (
          <Radio key={edition} value={edition} className={styles.edition}>
            <span className={styles.dot} aria-hidden />
            <span>
              {say(`window.edition.${edition}`)}
              <span className={styles.about}>{say(`window.edition-about.${edition}`)}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {recipe.edition === 'instructor' ? <p className={styles.band}>{say('window.handout.instructor-copy')}</p> : null}
    </PropertyGroup>
  );
}
