import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { choicePlaces } from './said-of-choice';
import { PropertyGroup } from '../../parts/property-group';
import { go, useInLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { chooseTemplate } from '../template/template-store';
import { changeRecipe } from './handout-store';
import type { Recipe } from '../../../main/model/recipe';
import styles from './look-group.module.css';

/** The template, the way to change it, and the ink. */
export function LookGroup({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  const templates = useInLibrary((library) => library.templates);
  const known = templates.map(({ id, name }) => ({ id, label: textFor(name, say.language) }));
  const isKnown = known.some(({ id }) => id === recipe.template);
  const options = isKnown ? known : [...known, { id: recipe.template, label: say('window.handout.template-missing') }];
  return (
    <PropertyGroup
      places={choicePlaces.look}
      title={say('window.handout.look')}
      act={
        <Button
          look="quiet"
          onPress={() => {
            if (isKnown) void chooseTemplate(recipe.template);
            go({ name: 'templates' });
          }}
        >
          {say('window.handout.edit-template')}
        </Button>
      }
    >
      <Choice
        label={say('window.handout.template')}
        value={recipe.template}
        options={options}
        onChange={(template) => {
          changeRecipe({ template });
        }}
      />
      <Choice
        label={say('window.handout.ink')}
        value={recipe.ink}
        options={[
          { id: 'colour', label: say('window.ink.colour') },
          { id: 'grey', label: say('window.ink.grey') },
          { id: 'saving', label: say('window.ink.saving') },
        ]}
        onChange={(ink) => {
          changeRecipe({ ink });
        }}
      />
      {recipe.ink === 'colour' ? null : <p className={styles.hint}>{say(`window.ink-hint.${recipe.ink}`)}</p>}
    </PropertyGroup>
  );
}
