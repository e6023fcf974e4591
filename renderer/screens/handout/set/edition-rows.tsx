import { Choice } from '../../../parts/choice';
import { Tick } from '../../../parts/tick';
import { useSay } from '../../../words';
import { lacksNotes } from '../../../../main/model/layout-for-edition';
import { layoutNames, type Recipe } from '../../../../main/model/recipe';
import { withSetLayout } from '../../../../main/model/set-of-handout';
import { rememberForSet } from './remember-for-set';
import { isEditionRow, type SetRow } from './set-rows';
import styles from './set-dialog.module.css';

interface Props {
  readonly recipe: Recipe;
  readonly rows: readonly SetRow[];
  readonly chosen: readonly string[];
  readonly onTick: (id: string, on: boolean) => void;
}

const layouts = [...layoutNames, 'auto'] as const;

/** The handout on the screen for each edition, and the layout that each has in the set. */
export function EditionRows({ recipe, rows, chosen, onTick }: Props) {
  const say = useSay();
  return (
    <div className={styles.editions}>
      {rows.filter(isEditionRow).map(({ id, title, facts, made }) => (
        <div key={id} className={styles.edition}>
          <Tick
            state={chosen.includes(id) ? 'all' : 'none'}
            onChange={(on) => {
              onTick(id, on);
            }}
          >
            {title}
          </Tick>
          <Choice
            label={say('window.set.layout', { title })}
            labelHidden
            value={facts.layout}
            options={layouts.map((name) => ({ id: name, label: say(`window.layout.${name}`) }))}
            onChange={(layout) => {
              rememberForSet(withSetLayout(recipe, id, layout));
            }}
          />
          {made && lacksNotes(made.recipe) ? (
            <p className={styles.lacking} role="status">
              {say('window.handout.no-notes')}
            </p>
          ) : null}
        </div>
      ))}
    </div>
  );
}

interface CopiesProps {
  readonly recipe: Recipe;
}

/** The layout of numbered copies: that of the handout that they are of, until a person chooses. */
export function CopiesLayout({ recipe }: CopiesProps) {
  const say = useSay();
  return (
    <Choice
      label={say('window.handout.layout')}
      value={recipe.setLayouts?.copies ?? 'same'}
      options={(['same', ...layouts] as const).map((name) => ({
        id: name,
        label: name === 'same' ? say('window.set.same-layout') : say(`window.layout.${name}`),
      }))}
      onChange={(layout) => {
        rememberForSet(withSetLayout(recipe, 'copies', layout === 'same' ? null : layout));
      }}
    />
  );
}
