import { useState } from 'react';
import { ask } from '../../bridge';
import { Choice } from '../../parts/choice';
import { CommitField } from '../../parts/commit-field';
import { MoreMenu } from '../../parts/more-menu';
import { choicePlaces } from './said-of-choice';
import { PropertyGroup } from '../../parts/property-group';
import { showLibrary, useInLibrary } from '../../state/app';
import { attempt } from '../../state/faults';
import { tell } from '../../state/notices';
import { textFor, useSay } from '../../words';
import { changeRecipe } from './handout-store';
import {
  appliedPreset,
  builtInPresets,
  choicesOfBuiltIn,
  isChosen,
  mostPresets,
  presetOf,
  type OwnPreset,
  type PresetChoices,
} from '../../../main/model/presets';
import type { Recipe } from '../../../main/model/recipe';
import type { WordKey } from '../../../main/words/say';
import styles from './handout-choice.module.css';

async function keepPresets(presets: readonly OwnPreset[], words: WordKey, name: string): Promise<void> {
  const library = await attempt(() => ask('library.set-presets', { presets }));
  if (!library) return;
  showLibrary(library);
  tell(words, { name });
}

const ownChoices = 'own-choices';

/** Choices that go together under a name: those that everybody needs, and those that this library keeps. */
export function PresetGroup({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  const own = useInLibrary((library) => library.presets);
  const [naming, setNaming] = useState(false);
  const presets: readonly { readonly id: string; readonly label: string; readonly choices: PresetChoices }[] = [
    ...builtInPresets.map((id) => ({
      id,
      label: say(`window.preset.${id}`),
      choices: choicesOfBuiltIn(id),
    })),
    ...own.map(({ id, name, choices }) => ({ id, label: textFor(name, say.language), choices })),
  ];
  // A person's own is meant where it chooses the same as one that everybody has.
  const chosen = presets.findLast(({ choices }) => isChosen(choices, recipe));
  const isOwn = own.some(({ id }) => id === chosen?.id);
  const save = (text: string): void => {
    const name = text.trim();
    if (name === '') return;
    const id = `preset-${crypto.randomUUID().replaceAll('-', '')}`;
    const others = own.filter((one) => textFor(one.name, say.language) !== name);
    void keepPresets(
      [...others, { id, name: { [say.language]: name }, choices: presetOf(recipe) }],
      'window.preset.saved',
      name,
    );
  };
  return (
    <PropertyGroup title={say('window.preset.title')} places={choicePlaces.preset}>
      <div className={styles.fields}>
        {naming ? (
          <CommitField
            label={say('window.preset.name')}
            labelHidden
            autoFocus
            placeholder={say('window.preset.name')}
            value=""
            onCommit={save}
            onDone={() => {
              setNaming(false);
            }}
          />
        ) : (
          <Choice
            label={say('window.preset.title')}
            labelHidden
            value={chosen?.id ?? ownChoices}
            options={[
              ...(chosen ? [] : [{ id: ownChoices, label: say('window.preset.own') }]),
              ...presets.map(({ id, label }) => ({ id, label })),
            ]}
            onChange={(id) => {
              const preset = presets.find((one) => one.id === id);
              if (preset) changeRecipe(appliedPreset(preset.choices, recipe.scope, recipe), 'choose-preset');
            }}
          />
        )}
        <MoreMenu
          label={say('window.preset.acts')}
          entries={[
            {
              id: 'save',
              label: say('window.preset.save'),
              isDisabled: own.length >= mostPresets,
              run: () => {
                setNaming(true);
              },
            },
            ...(chosen && isOwn
              ? [
                  {
                    id: 'remove',
                    label: say('window.preset.remove', { name: chosen.label }),
                    isDanger: true,
                    run: () =>
                      void keepPresets(
                        own.filter(({ id }) => id !== chosen.id),
                        'window.preset.removed',
                        chosen.label,
                      ),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </PropertyGroup>
  );
}
