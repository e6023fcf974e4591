import { ChevronRight } from 'lucide-react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import { layoutNames } from '../../../main/model/recipe';
import { Choice } from '../../parts/choice';
import { useLanguage } from '../../state/app';
import { useSay } from '../../words';
import { courseContents } from './contents';
import { changeRecipe, useHandout } from './handout-store';
import type { SessionId } from '../../../main/model/ids';
import type { Recipe } from '../../../main/model/recipe';
import styles from './session-layouts.module.css';

/** Layouts that differ from the whole, session by session. */
export function SessionLayouts({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  const language = useLanguage();
  const source = useHandout((handout) => handout.source);
  if (source?.kind !== 'course') return null;
  const sessions = courseContents(source.view, recipe, language).flatMap((day) => day.children);
  const own = Object.keys(recipe.layouts).length;
  const choose = (session: SessionId, layout: Recipe['layout'] | 'same'): void => {
    const rest = Object.fromEntries(Object.entries(recipe.layouts).filter(([id]) => id !== session));
    changeRecipe({ layouts: layout === 'same' ? rest : { ...rest, [session]: layout } });
  };
  return (
    <Disclosure className={styles.whole}>
      <AriaButton slot="trigger" className={styles.trigger}>
        <ChevronRight size={14} aria-hidden />
        {say('window.handout.by-session')}
        {own > 0 ? <span className={styles.count}>{say('window.handout.differ', { count: own })}</span> : null}
      </AriaButton>
      <DisclosurePanel className={styles.panel}>
        {sessions.map((session) => (
          <Choice
            key={session.key}
            label={session.title}
            value={recipe.layouts[session.id as SessionId] ?? 'same'}
            options={[
              { id: 'same', label: say('window.handout.same-layout') },
              ...layoutNames.map((id) => ({ id, label: say(`window.layout.${id}`) })),
              { id: 'auto', label: say('window.layout.auto') },
            ]}
            onChange={(layout) => {
              choose(session.id as SessionId, layout);
            }}
          />
        ))}
      </DisclosurePanel>
    </Disclosure>
  );
}
