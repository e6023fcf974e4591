import { ChevronRight, MoreHorizontal } from 'lucide-react';
import { Button as AriaButton, MenuTrigger } from 'react-aria-components';
import { layoutNames } from '../../../main/model/recipe';
import { IconButton } from '../../parts/button';
import { MenuList } from '../../parts/menu';
import { Tick } from '../../parts/tick';
import { go, useLibrary } from '../../state/app';
import { useSay } from '../../words';
import { leaveOutAfter, tickOf, type ContentsNode } from './contents';
import { changeRecipe, useHandout } from './handout-store';
import type { DeckId, SlideId } from '../../../main/model/ids';
import type { LayoutName } from '../../../main/model/recipe';
import styles from './contents-tree.module.css';

/** What a node is called in the tree. */
export function useNodeTitle({ kind, number, title }: ContentsNode): string {
  const say = useSay();
  if (kind === 'slide') return title || say('window.viewer.nameless', { number });
  if (kind === 'session') return title;
  return [say('window.course.day', { number }), title].filter(Boolean).join(' · ');
}

/** One row of the tree. It listens to the recipe itself, so that a tick draws its own row and those above it. */
export function ContentsRow({ node }: { readonly node: ContentsNode }) {
  const title = useNodeTitle(node);
  const state = useHandout(({ recipe }) => tickOf(node, recipe?.leaveOut ?? []));
  return (
    <span className={`${styles.row} ${styles[node.kind]}`}>
      {node.children.length > 0 ? (
        <AriaButton slot="chevron" className={styles.chevron}>
          <ChevronRight size={14} aria-hidden />
        </AriaButton>
      ) : (
        <span />
      )}
      <Tick
        label={title}
        state={state}
        onChange={(on) => {
          const leaveOut = useHandout.getState().recipe?.leaveOut ?? [];
          changeRecipe({ leaveOut: leaveOutAfter(leaveOut, node, on) });
        }}
      />
      <span className={styles.title} data-out={state === 'none' || undefined} title={title}>
        {node.kind === 'slide' ? <span className={styles.number}>{node.number}</span> : null}
        {title}
      </span>
      {node.kind === 'slide'
        ? node.slides.map((slide) => <SlideMenu key={slide} slide={slide} deck={node.deck ?? null} title={title} />)
        : null}
    </span>
  );
}

/** The slide's own layout, or none: it is then as its session's. */
function chooseLayout(slide: SlideId, layout: LayoutName | null): void {
  const own = useHandout.getState().recipe?.slideLayouts ?? {};
  const rest = Object.fromEntries(Object.entries(own).filter(([id]) => id !== slide));
  changeRecipe({ slideLayouts: layout === null ? rest : { ...rest, [slide]: layout } });
}

interface SlideMenuProps {
  readonly slide: SlideId;
  readonly deck: DeckId | null;
  readonly title: string;
}

/** The way to where a slide is written; and it may have a layout of its own: the menu offers them, and the row says which it is. */
function SlideMenu({ slide, deck, title }: SlideMenuProps) {
  const say = useSay();
  const own = useHandout(({ recipe }) => recipe?.slideLayouts[slide]);
  const isThere = useLibrary().decks.some(({ id }) => id === deck);
  const label = say('window.handout.slide-menu', { title });
  return (
    <span className={styles.layout} data-own={own !== undefined || undefined}>
      {own === undefined ? null : <span className={styles.own}>{say(`window.layout-short.${own}`)}</span>}
      <MenuTrigger>
        <IconButton label={label}>
          <MoreHorizontal size={16} aria-hidden />
        </IconButton>
        <MenuList
          label={label}
          entries={[
            {
              id: 'deck',
              label: say('window.handout.slide-in-deck'),
              about: say('window.handout.slide-in-deck-about'),
              isDisabled: !isThere,
              run: () => {
                if (deck !== null) go({ name: 'deck', deck, slide, language: null });
              },
            },
            'line',
            {
              id: 'same',
              label: say('window.handout.same-layout'),
              isDisabled: own === undefined,
              run: () => {
                chooseLayout(slide, null);
              },
            },
            'line',
            ...layoutNames.map((layout) => ({
              id: layout,
              label: say(`window.layout.${layout}`),
              isDisabled: layout === own,
              run: () => {
                chooseLayout(slide, layout);
              },
            })),
          ]}
        />
      </MenuTrigger>
    </span>
  );
}
