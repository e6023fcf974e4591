import { memo, useMemo, useRef, useState } from 'react';
import { Collection, ListLayout, Tree, TreeItem, TreeItemContent, Virtualizer, type Key } from 'react-aria-components';
import { useKeptBranches, useKeptScroll } from '../../parts/kept-places';
import { useLanguage } from '../../state/app';
import { useSay } from '../../words';
import { keepSame } from '../../../main/model/keep-same';
import { contentsOf, type ContentsNode } from './contents';
import { ContentsRow, useNodeTitle } from './contents-row';
import { scopeKey } from './first-recipe';
import { goToPageOf, useHandout } from './handout-store';
import { pageIdOf } from './node-entries';
import styles from './contents-tree.module.css';

/** Of all rows alike, in pixels: a deck has hundreds, and those in sight alone are drawn. */
const rowHeight = 30;

/** The nodes of what is open; those that are as before are the same values, so that only what changed is drawn anew. */
function useNodes(): readonly ContentsNode[] | null {
  const language = useLanguage();
  const source = useHandout((handout) => handout.source);
  const edition = useHandout((handout) => handout.recipe?.edition ?? null);
  const scope = useHandout((handout) => handout.recipe?.scope ?? null);
  const nodes = useMemo(() => {
    if (!source || edition === null || scope === null) return null;
    return contentsOf(source, { scope, edition }, language);
  }, [source, edition, scope, language]);
  const [kept, keep] = useState<readonly ContentsNode[]>([]);
  if (!nodes) return null;
  const shown = keepSame(kept, nodes);
  if (shown !== kept) keep(shown);
  return shown;
}

/** All slides of the handout with tick boxes; a click on a title shows its page. */
export const ContentsTree = memo(function ContentsTree() {
  const nodes = useNodes();
  const isDeck = useHandout((handout) => handout.source?.kind === 'deck');
  const of = useHandout((handout) => (handout.recipe ? scopeKey(handout.recipe.scope) : ''));
  return nodes ? <Nodes key={of} of={of} nodes={nodes} isDeck={isDeck} /> : null;
});

interface NodesProps {
  /** Of which handout: whoever comes back to it finds the tree as they left it. */
  readonly of: string;
  readonly nodes: readonly ContentsNode[];
  readonly isDeck: boolean;
}

/** Apart, so that an edit which changes no title draws no row anew. */
const Nodes = memo(function Nodes({ of, nodes, isDeck }: NodesProps) {
  const say = useSay();
  const tree = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useKeptBranches(
    `contents ${of}`,
    nodes.map((node) => node.key),
  );
  useKeptScroll(tree, `contents ${of}`);
  if (nodes.length === 0) return <p className={styles.none}>{say('window.handout.nothing')}</p>;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight, padding: 8 }}>
      <Tree
        className={`${styles.tree} ${isDeck ? styles.flat : ''}`}
        aria-label={say('window.handout.contents')}
        items={nodes}
        selectionMode="none"
        ref={tree}
        expandedKeys={open}
        onExpandedChange={(keys) => {
          setOpen(keys as Set<Key & string>);
        }}
        onAction={(key) => {
          const id = String(key).split('/').at(-1) ?? '';
          const day = nodes.find((node) => node.key === key);
          goToPageOf((day && pageIdOf(day)) ?? id);
        }}
      >
        {itemOf}
      </Tree>
    </Virtualizer>
  );
});

function itemOf(node: ContentsNode) {
  return <NodeItem node={node} />;
}

function NodeItem({ node }: { readonly node: ContentsNode }) {
  return (
    <TreeItem id={node.key} textValue={useNodeTitle(node)} className={styles.item}>
      <TreeItemContent>
        <ContentsRow node={node} />
      </TreeItemContent>
      <Collection items={node.children}>{itemOf}</Collection>
    </TreeItem>
  );
}
