import { writingKinds } from '../../../main/model/recipe';
import { Choice } from '../../parts/choice';
import { Tick } from '../../parts/tick';
import { useSay } from '../../words';
import { changeRecipe } from './handout-store';
import type { Recipe } from '../../../main/model/recipe';
import styles from './writing-choices.module.css';

/** School and office papers: 5 mm squares, narrow, college and wide rules. */
const pitchesMm = [5, 6, 7, 8, 9, 10, 12] as const;

/** What is printed where there is room to write, and how several slides stand on a page. */
export function WritingChoices({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  const { writing, layout } = recipe;
  const pitches = [...new Set([...pitchesMm, writing.pitchMm])].sort((a, b) => a - b);
  const isGrid = layout === 'auto' || ['2', '4', '6', '9'].includes(layout);
  return (
    <>
      <div className={styles.pair}>
        <Choice
          label={say('window.handout.writing')}
          value={writing.kind}
          options={writingKinds.map((id) => ({ id, label: say(`window.writing.${id}`) }))}
          onChange={(kind) => {
            changeRecipe({ writing: { ...writing, kind } });
          }}
        />
        <Choice
          label={say('window.handout.pitch')}
          value={String(writing.pitchMm)}
          isDisabled={writing.kind === 'none'}
          options={pitches.map((pitch) => ({ id: String(pitch), label: say('window.handout.millimetres', { pitch }) }))}
          onChange={(pitch) => {
            changeRecipe({ writing: { ...writing, pitchMm: Number(pitch) } });
          }}
        />
      </div>
      {isGrid ? (
        <Choice
          label={say('window.handout.order')}
          value={recipe.order}
          options={[
            { id: 'across', label: say('window.order.across') },
            { id: 'down', label: say('window.order.down') },
          ]}
          onChange={(order) => {
            changeRecipe({ order });
          }}
        />
      ) : null}
      <Tick
        state={recipe.frames ? 'all' : 'none'}
        onChange={(frames) => {
          changeRecipe({ frames });
        }}
      >
        {say('window.handout.frames')}
      </Tick>
      <Tick
        state={recipe.slideNumbers ? 'all' : 'none'}
        onChange={(slideNumbers) => {
          changeRecipe({ slideNumbers });
        }}
      >
        {say('window.handout.slide-numbers')}
      </Tick>
      {recipe.slideNumbers ? (
        <Tick
          state={recipe.slideNumbering === 'through' ? 'all' : 'none'}
          onChange={(through) => {
            changeRecipe({ slideNumbering: through ? 'through' : 'deck' });
          }}
        >
          {say('window.handout.numbered-through')}
        </Tick>
      ) : null}
    </>
  );
}
