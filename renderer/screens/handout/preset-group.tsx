import { useState } from 'react';
import { ask } from '../../bridge';
import { Choice } from '../../parts/choice';
import { titleOrder } from '../../parts/title-order';
import { CommitField } from '../../parts/commit-field';
import { MoreMenu } from '../../parts/more-menu';
import { choicePlaces } from './said-of-choice';
import { PropertyGroup } from '../../parts/property-group';
import { showLibrary, useInLibrary } from '../../state/app';
import { binAndTell } from '../../state/bin-and-tell';
import { attempt } from '../../state/faults';
import { tell } from '../../state/notices';
import { textFor, useSay } from '../../words';
import { askToPack } from '../kit/kit-store';
import { changeRecipe } from './handout-store';
import {
  appliedPreset,
  builtInPresets,
  choicesOfBuiltIn,
  isChosen,
  presetOf,
  type PresetChoices,
} from '../../../main/model/presets';
import type { InputOf } from '../../../main/contract/requests';
import type { PresetId } from '../../../main/model/ids';
import type { Recipe } from '../../../main/model/recipe';
import styles from './handout-choice.module.css';

async function keep(wish: InputOf<'preset.keep'>, name: string): Promise<void> {
  const library = await attempt(() => ask('preset.keep', wish));
  if (!library) return;
  showLibrary(library);
  tell('window.preset.saved', { name });
}

function bin(preset: PresetId, title: string): Promise<void> {
  return binAndTell(title, {
    bin: () => ask('preset.bin', { preset }),
    restore: () => ask('preset.restore', { preset }),
  });
}

const ownChoices = 'own-choices';

/** Choices that go together under a name: those that everybody needs, and those that this library keeps. */
export function PresetGroup({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  const own = useInLibrary((library) => library.presets);
  const compare = titleOrder(say.language);
  const [naming, setNaming] = useState(false);
  const presets: readonly { readonly id: string; readonly label: string; readonly choices: PresetChoices }[] = [
    ...builtInPresets.map((id) => ({
      id,
      label: say(`window.preset.${id}`),
      choices: choicesOfBuiltIn(id),
    })),
    ...own
      .map(({ id, name, choices }) => ({ id, label: textFor(name, say.language), choices }))
      .sort((a, b) => compare(a.label, b.label)),
  ];
  // A person's own is meant where it chooses the same as one that everybody has.
  const chosen = presets.findLast(({ choices }) => isChosen(choices, recipe));
  const chosenOwn = own.find(({ id }) => id === chosen?.id);
  const save = (text: string): void => {
    const name = text.trim();
    if (name === '') return;
    // What had the name has other choices from now on: it stays the same preset, for whoever was given it too.
    const before = own.find((one) => textFor(one.name, say.language) === name);
    const replaces = before ? { preset: before.id, base: before.revision } : null;
    const names = before ? before.name : { [say.language]: name };
    void keep({ name: names, choices: presetOf(recipe), replaces }, name);
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
              run: () => {
                setNaming(true);
              },
            },
            ...(chosen && chosenOwn
              ? ([
                  {
                    id: 'pack',
                    label: say('window.preset.pack', { name: chosen.label }),
                    run: () => {
                      askToPack({ courses: [], decks: [], presets: [chosenOwn.id] });
                    },
                  },
                  {
                    id: 'remove',
                    label: say('window.preset.remove', { name: chosen.label }),
                    isDanger: true,
                    run: () => void bin(chosenOwn.id, chosen.label),
                  },
                ] as const)
              : []),
          ]}
        />
      </div>
    </PropertyGroup>
  );
}
