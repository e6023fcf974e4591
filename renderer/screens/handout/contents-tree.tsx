import { ChevronRight, MoreHorizontal } from 'lucide-react';
import { Button as AriaButton, Collection, MenuTrigger, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { layoutNames } from '../../../main/model/recipe';
import { IconButton } from '../../parts/button';
import { MenuList } from '../../parts/menu';
import { Tick } from '../../parts/tick';
import { useLanguage } from '../../state/app';
import { useSay } from '../../words';
import { courseContents, deckContents, leaveOutAfter, tickOf, type ContentsNode } from './contents';
import { changeRecipe, goToPageOf, useHandout } from './handout-store';
import type { SlideId } from '../../../main/model/ids';
import type { LayoutName, Recipe } from '../../../main/model/recipe';
import styles from './contents-tree.module.css';

/** All slides of the handout with tick boxes; a click on a title shows its page. */
export function ContentsTree({ recipe }: { readonly recipe: Recipe }) {
  const say = useSay();
  const language = useLanguage();
  const source = useHandout((handout) => handout.source);
  if (!source) return null;
  const nodes =
    source.kind === 'deck'
      ? deckContents(source.deck, recipe.edition, language)
      : courseContents(source.view, recipe, language);
  const leftOut = new Set<string>(recipe.leaveOut);
  if (nodes.length === 0) return <p className={styles.none}>{say('window.handout.nothing')}</p>;
  const item = (node: ContentsNode) => <NodeItem node={node} leftOut={leftOut} recipe={recipe} item={item} />;
  return (
    <Tree
      className={`${styles.tree} ${source.kind === 'deck' ? styles.flat : ''}`}
      aria-label={say('window.handout.contents')}
      items={nodes}
      dependencies={[recipe.leaveOut, recipe.slideLayouts, language]}
      selectionMode="none"
      defaultExpandedKeys={nodes.map((node) => node.key)}
      onAction={(key) => {
        const id = String(key).split('/').at(-1);
        const day = nodes.find((node) => node.key === key);
        goToPageOf(day ? (day.children[0]?.id ?? id ?? '') : (id ?? ''));
      }}
    >
      {item}
    </Tree>
  );
}

interface ItemProps {
  readonly node: ContentsNode;
  readonly leftOut: ReadonlySet<string>;
  readonly recipe: Recipe;
  readonly item: (node: ContentsNode) => React.JSX.Element;
}

function NodeItem({ node, leftOut, recipe, item }: ItemProps) {
  const say = useSay();
  const day = node.kind === 'day' ? say('window.course.day', { number: node.number }) : '';
  const title =
    node.kind === 'day' ? [day, node.title].filter(Boolean).join(' · ') : node.title || say('window.viewer.untitled');
  const state = tickOf(node, leftOut);
  return (
    <TreeItem id={node.key} textValue={title} className={styles.item}>
      <TreeItemContent>
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
              changeRecipe({ leaveOut: leaveOutAfter(recipe.leaveOut, node, on) });
            }}
          />
          <span className={styles.title} data-out={state === 'none' || undefined} title={title}>
            {node.kind === 'slide' ? <span className={styles.number}>{node.number}</span> : null}
            {title}
          </span>
          {node.kind === 'slide'
            ? node.slides.map((slide) => <SlideLayout key={slide} slide={slide} title={title} recipe={recipe} />)
            : null}
        </span>
      </TreeItemContent>
      <Collection items={node.children} dependencies={[leftOut, recipe.slideLayouts]}>
        {item}
      </Collection>
    </TreeItem>
  );
}

interface SlideLayoutProps {
  readonly slide: SlideId;
  readonly title: string;
  readonly recipe: Recipe;
}

/** A slide may have a layout of its own: the menu offers them, and the row says which it is. */
function SlideLayout({ slide, title, recipe }: SlideLayoutProps) {
  const say = useSay();
  const own = recipe.slideLayouts[slide];
  const choose = (layout: LayoutName | null): void => {
    const rest = Object.fromEntries(Object.entries(recipe.slideLayouts).filter(([id]) => id !== slide));
    changeRecipe({ slideLayouts: layout === null ? rest : { ...rest, [slide]: layout } });
  };
  const label = say('window.handout.slide-layout', { title });
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
              id: 'same',
              label: say('window.handout.same-layout'),
              isDisabled: own === undefined,
              run: () => {
                choose(null);
              },
            },
            'line',
            ...layoutNames.map((layout) => ({
              id: layout,
              label: say(`window.layout.${layout}`),
              isDisabled: layout === own,
              run: () => {
                choose(layout);
              },
            })),
          ]}
        />
      </MenuTrigger>
    </span>
  );
}
