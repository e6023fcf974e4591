import { useEffect, useState } from 'react';
import { Editions } from './editions';
import { scopeKey } from './first-recipe';
import { forEdition } from './for-edition';
import { choicePlaces } from './said-of-choice';
import { PropertyGroup } from '../../parts/property-group';
import { Tick } from '../../parts/tick';
import { useSay } from '../../words';
import { readRegister, useGiveOut } from '../give-out/give-out-store';
import { changeRecipe } from './handout-store';
import { isExported, useMadeFiles } from './made-files';
import { OtherEdition } from './other-edition';
import type { Edition, Recipe } from '../../../main/model/recipe';
import styles from './edition-group.module.css';

/** For whom the copy is: the first thing to decide, since it decides what may be in it. */
export function EditionGroup({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  const [asked, setAsked] = useState<Edition | null>(null);
  const { files } = useMadeFiles();
  const register = useGiveOut((state) => state.register);
  useEffect(() => {
    void readRegister();
  }, []);
  const isIssued = register.some(
    ({ scope, edition }) => edition === recipe.edition && scopeKey(scope) === scopeKey(recipe.scope),
  );
  return (
    <PropertyGroup title={say('window.handout.for-whom')} places={choicePlaces.edition}>
      <Editions
        value={recipe.edition}
        onChange={(edition) => {
          if (isIssued || isExported(files, recipe)) setAsked(edition);
          else changeRecipe(forEdition(recipe, edition));
        }}
      />
      {asked ? (
        <OtherEdition
          recipe={recipe}
          edition={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      ) : null}
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
