import { Choice } from '../../parts/choice';
import { choicePlaces } from './said-of-choice';
import { PropertyGroup } from '../../parts/property-group';
import { LacksLanguage } from './lacks-language';
import { textLanguages, useSay } from '../../words';
import { withMain, withSecond } from './first-recipe';
import { changeRecipe } from './handout-store';
import type { Recipe } from '../../../main/model/recipe';

const pairings = ['beside', 'facing', 'beneath'] as const satisfies readonly Recipe['pairing'][];

/** One language or two, and how two stand to each other. */
export function LanguageGroup({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  const [main, second] = recipe.languages;
  const named = textLanguages.map((id) => ({ id, label: say(`window.language.${id}`) }));
  return (
    <PropertyGroup title={say('window.handout.language')} places={choicePlaces.language}>
      <Choice
        label={say('window.handout.main-language')}
        value={main}
        options={named}
        onChange={(language) => {
          changeRecipe({ languages: withMain(recipe.languages, language) });
        }}
      />
      <Choice
        label={say('window.handout.second-language')}
        value={second ?? 'none'}
        options={[{ id: 'none', label: say('window.handout.no-second') }, ...named.filter(({ id }) => id !== main)]}
        onChange={(language) => {
          changeRecipe({ languages: withSecond(recipe.languages, language === 'none' ? null : language) });
        }}
      />
      {second === undefined ? null : (
        <Choice
          label={say('window.handout.pairing')}
          value={recipe.pairing}
          options={pairings.map((id) => ({ id, label: say(`window.pairing.${id}`) }))}
          onChange={(pairing) => {
            changeRecipe({ pairing });
          }}
        />
      )}
      <LacksLanguage />
    </PropertyGroup>
  );
}
