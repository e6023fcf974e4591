import { RadioGroup } from 'react-aria-components';
import { editions } from '../../../main/model/recipe';
import { ExplainedRadio } from '../../parts/explained-radio';
import { forEdition } from './for-edition';
import { choicePlaces } from './said-of-choice';
import { PropertyGroup } from '../../parts/property-group';
import { Tick } from '../../parts/tick';
import { useSay } from '../../words';
import { changeRecipe } from './handout-store';
import type { Recipe } from '../../../main/model/recipe';
import styles from './edition-group.module.css';

/** For whom the copy is: the first thing to decide, since it decides what may be in it. */
export function EditionGroup({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  return (
    <PropertyGroup title={say('window.handout.for-whom')} places={choicePlaces.edition}>
      <RadioGroup
        aria-label={say('window.handout.for-whom')}
        className={styles.editions}
        value={recipe.edition}
        onChange={(value) => {
          const edition = editions.find((other) => other === value);
          if (!edition) return;
          changeRecipe(forEdition(recipe, edition));
        }}
      >
        {editions.map((edition) => (
          <ExplainedRadio
            key={edition}
            value={edition}
            name={say(`window.edition.${edition}`)}
            about={say(`window.edition-about.${edition}`)}
          />
        ))}
      </RadioGroup>
      {recipe.edition === 'workbook' ? (
        <>
          <Tick
            state={recipe.blanks === 'everywhere' ? 'all' : 'none'}
            onChange={(everywhere) => {
              changeRecipe({ blanks: everywhere ? 'everywhere' : 'marked' });
            }}
          >
            {say('window.handout.blank-everywhere')}
          </Tick>
          <p className={styles.hint}>{say('window.handout.blank-everywhere-about')}</p>
        </>
      ) : null}
      {recipe.edition === 'instructor' ? <p className={styles.band}>{say('window.handout.instructor-copy')}</p> : null}
    </PropertyGroup>
  );
}
