import { ChevronRight } from 'lucide-react';
import { Button as AriaButton, Collection, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { Tick } from '../../parts/tick';
import { useLanguage } from '../../state/app';
import { useSay } from '../../words';
import { courseContents, deckContents, leaveOutAfter, tickOf, type ContentsNode } from './contents';
import { changeRecipe, goToPageOf, useHandout } from './handout-store';
import type { Recipe } from '../../../main/model/recipe';
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
      dependencies={[recipe.leaveOut, language]}
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
        </span>
      </TreeItemContent>
      <Collection items={node.children} dependencies={[leftOut]}>
        {item}
      </Collection>
    </TreeItem>
  );
}
