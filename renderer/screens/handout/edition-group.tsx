import { RadioGroup } from 'react-aria-components';
import { layoutForEdition } from '../../../main/model/layout-for-edition';
import { partsForEdition } from '../../../main/model/parts';
import { editions } from '../../../main/model/recipe';
import { ExplainedRadio } from '../../parts/explained-radio';
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
          const parts = partsForEdition(recipe.parts, recipe.scope, { from: recipe.edition, to: edition });
          const layout = layoutForEdition(recipe.layout, { from: recipe.edition, to: edition });
          changeRecipe({ edition, parts, ...(layout === recipe.layout ? {} : { layout }) });
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
