import { memo } from 'react';
import { PropertyGroup } from '../../parts/property-group';
import { Tick } from '../../parts/tick';
import { lacksNotes } from '../../../main/model/layout-for-edition';
import { orderedParts, partsFor } from '../../../main/model/parts';
import { useSay } from '../../words';
import { EditionGroup } from './edition-group';
import { FileGroup } from './file-group';
import { changeRecipe } from './handout-store';
import { LanguageGroup } from './language-group';
import { LayoutCards } from './layout-cards';
import { LookGroup } from './look-group';
import { MarkingGroup } from './marking-group';
import { PaperGroup } from './paper-group';
import { NoNotes } from './no-notes';
import { PresetGroup } from './preset-group';
import { choicePlaces } from './said-of-choice';
import { SessionLayouts } from './session-layouts';
import { WritingChoices } from './writing-choices';
import type { Recipe } from '../../../main/model/recipe';

/** How the handout should be, in the order people think: for whom, language, layout, marking, what is in it, look, paper, file. */
export const HandoutProperties = memo(function HandoutProperties({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  return (
    <>
      <PresetGroup recipe={recipe} />
      <EditionGroup recipe={recipe} />
      <LanguageGroup recipe={recipe} />
      <PropertyGroup title={say('window.handout.layout')} places={choicePlaces.layout}>
        <LayoutCards
          layout={recipe.layout}
          onChange={(layout) => {
            changeRecipe({ layout });
          }}
        />
        {lacksNotes(recipe) ? <NoNotes /> : null}
        <SessionLayouts recipe={recipe} />
        <WritingChoices recipe={recipe} />
      </PropertyGroup>
      <MarkingGroup recipe={recipe} />
      <PropertyGroup title={say('window.handout.parts')} places={choicePlaces.parts}>
        {partsFor(recipe.scope, recipe.edition).map((part) => (
          <Tick
            key={part}
            state={recipe.parts.includes(part) ? 'all' : 'none'}
            onChange={(on) => {
              const others = recipe.parts.filter((other) => other !== part);
              changeRecipe({ parts: orderedParts(on ? [...others, part] : others, recipe.scope, recipe.edition) });
            }}
          >
            {say(`window.part.${part}`)}
          </Tick>
        ))}
      </PropertyGroup>
      <LookGroup recipe={recipe} />
      <PaperGroup recipe={recipe} />
      <FileGroup recipe={recipe} />
    </>
  );
});
