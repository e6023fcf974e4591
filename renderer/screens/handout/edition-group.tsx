import { Editions } from './editions';
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
      <Editions
        value={recipe.edition}
        onChange={(edition) => {
          changeRecipe(forEdition(recipe, edition));
        }}
      />
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
