import { RadioGroup } from 'react-aria-components';
import { Radio } from '../../parts/radio';
import { Choice } from '../../parts/choice';
import { PropertyGroup } from '../../parts/property-group';
import { Tick } from '../../parts/tick';
import { textLanguages, useSay } from '../../words';
import { orderedParts, partsFor } from '../../../main/model/parts';
import { withMain, withSecond } from './first-recipe';
import { changeRecipe } from './handout-store';
import { LayoutCards } from './layout-cards';
import { MarkingGroup } from './marking-group';
import { SessionLayouts } from './session-layouts';
import type { Edition, Recipe } from '../../../main/model/recipe';
import styles from './handout-properties.module.css';

const editionOrder = ['participant', 'instructor'] as const satisfies readonly Edition[];

/** How the handout should be, in the order people think: for whom, language, layout, what is in it, marking. */
export function HandoutProperties({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  return (
    <>
      <PropertyGroup title={say('window.handout.for-whom')}>
        <RadioGroup
          aria-label={say('window.handout.for-whom')}
          className={styles.editions}
          value={recipe.edition}
          onChange={(value) => {
            const edition = editionOrder.find((other) => other === value);
            if (edition) changeRecipe({ edition });
          }}
        >
          {editionOrder.map((edition) => (
            <Radio key={edition} value={edition} className={styles.edition}>
              <span className={styles.dot} aria-hidden />
              {say(`window.edition.${edition}`)}
            </Radio>
          ))}
        </RadioGroup>
        {recipe.edition === 'instructor' ? (
          <p className={styles.band}>{say('window.handout.instructor-copy')}</p>
        ) : null}
      </PropertyGroup>
      <Languages recipe={recipe} />
      <PropertyGroup title={say('window.handout.layout')}>
        <LayoutCards
          layout={recipe.layout}
          onChange={(layout) => {
            changeRecipe({ layout });
          }}
        />
        <SessionLayouts recipe={recipe} />
      </PropertyGroup>
      <MarkingGroup recipe={recipe} />
      <PropertyGroup title={say('window.handout.parts')}>
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
      <PropertyGroup title={say('window.handout.paper')}>
        <Choice
          label={say('window.handout.paper')}
          labelHidden
          value={recipe.paper}
          options={[
            { id: 'a4', label: say('window.paper.a4') },
            { id: 'letter', label: say('window.paper.letter') },
          ]}
          onChange={(paper) => {
            changeRecipe({ paper });
          }}
        />
      </PropertyGroup>
    </>
  );
}

function Languages({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  const [main, second] = recipe.languages;
  const named = textLanguages.map((id) => ({ id, label: say(`window.language.${id}`) }));
  return (
    <PropertyGroup title={say('window.handout.language')}>
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
    </PropertyGroup>
  );
}
