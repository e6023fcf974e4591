import { papers, type Recipe } from '../../../main/model/recipe';
import { Choice } from '../../parts/choice';
import { choicePlaces } from './said-of-choice';
import { PropertyGroup } from '../../parts/property-group';
import { Tick } from '../../parts/tick';
import { useSay } from '../../words';
import { changeRecipe } from './handout-store';

/** The sheet: its size, its sides, room for holes, and what begins on a right-hand page. */
export function PaperGroup({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  const isCourse = recipe.scope.kind === 'course' || recipe.scope.kind === 'day';
  return (
    <PropertyGroup title={say('window.handout.paper')} places={choicePlaces.paper}>
      <Choice
        label={say('window.handout.paper-size')}
        value={recipe.paper}
        options={papers.map((id) => ({ id, label: say(`window.paper.${id}`) }))}
        onChange={(paper) => {
          changeRecipe({ paper });
        }}
      />
      <Choice
        label={say('window.handout.sides')}
        value={recipe.sides}
        options={[
          { id: 'one', label: say('window.sides.one') },
          { id: 'two', label: say('window.sides.two') },
        ]}
        onChange={(sides) => {
          changeRecipe({ sides });
        }}
      />
      {isCourse ? (
        <Choice
          label={say('window.handout.odd-starts')}
          value={recipe.oddStarts}
          options={[
            { id: 'none', label: say('window.odd-starts.none') },
            { id: 'days', label: say('window.odd-starts.days') },
            { id: 'sessions', label: say('window.odd-starts.sessions') },
          ]}
          onChange={(oddStarts) => {
            changeRecipe({ oddStarts });
          }}
        />
      ) : null}
      <Tick
        state={recipe.binding ? 'all' : 'none'}
        onChange={(binding) => {
          changeRecipe({ binding });
        }}
      >
        {say('window.handout.binding')}
      </Tick>
    </PropertyGroup>
  );
}
