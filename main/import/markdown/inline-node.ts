/** The words of one block as nodes: only what an importer must change or collect is told apart, the rest stays text. */

export type InlineNode =
  | { readonly kind: 'text'; readonly text: string }
  /** A code span as it stands. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'math'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string; readonly line: number }
  | { readonly kind: 'tag'; readonly raw: string; readonly line: number }
  | { readonly kind: 'autolink'; readonly url: string; readonly line: number }
  | { readonly kind: 'picture'; readonly alt: string; readonly src: string; readonly line: number }
  | {
      readonly kind: 'link';
      readonly children: readonly InlineNode[];
      readonly url: string;
      readonly title: string;
      readonly line: number;
    };

/** Every node, those within links too. */
export function* allNodes(nodes: readonly InlineNode[]): Generator<InlineNode> {
  for (const node of nodes) {
    yield node;
    if (node.kind === 'link') yield* allNodes(node.children);
  }
}
