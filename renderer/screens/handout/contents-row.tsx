import { ChevronRight } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { ContextMenu } from '../../parts/menu';
import { MoreMenu } from '../../parts/more-menu';
import { Tick } from '../../parts/tick';
import { useSay } from '../../words';
import { leaveOutAfter, tickOf, type ContentsNode } from './contents';
import { changeRecipe, useHandout } from './handout-store';
import { useNodeEntries } from './node-entries';
import type { SlideId } from '../../../main/model/ids';
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
  const entriesOf = useNodeEntries();
  return (
    <ContextMenu className={`${styles.row} ${styles[node.kind]}`} label={title} entries={() => entriesOf(node)}>
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
        ? node.slides.map((slide) => <SlideMenu key={slide} slide={slide} node={node} title={title} />)
        : null}
    </ContextMenu>
  );
}

interface SlideMenuProps {
  readonly slide: SlideId;
  readonly node: ContentsNode;
  readonly title: string;
}

/** What the row of a slide offers, by a press beside it; and which layout of its own it has. */
function SlideMenu({ slide, node, title }: SlideMenuProps) {
  const say = useSay();
  const own = useHandout(({ recipe }) => recipe?.slideLayouts[slide]);
  const entriesOf = useNodeEntries();
  const label = say('window.handout.slide-menu', { title });
  return (
    <span className={styles.layout} data-own={own !== undefined || undefined}>
      {own === undefined ? null : (
        <span className={styles.own} title={say(`window.layout.${own}`)}>
          {say(`window.layout-short.${own}`)}
        </span>
      )}
      <MoreMenu label={label} entries={entriesOf(node)} />
    </span>
  );
}
