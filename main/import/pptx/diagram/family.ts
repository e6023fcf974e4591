/** The kinds of diagrams that are told apart, by the name of the layout that a file asks for. */

/** `tree` from top to bottom, `row` of steps, `stack` of rows, `ring` of blocks around a middle, `grid` for all others. */
export type DiagramFamily = 'tree' | 'row' | 'stack' | 'ring' | 'grid';

const families: readonly (readonly [RegExp, DiagramFamily])[] = [
  [/orgchart|hierarchy|nameandtitle/i, 'tree'],
  [
    /^(?:vlist|vprocess|process4|lprocess1|list1|pyramid|target|funnel|vchevron|chevron2|picturestrips|vertical)/i,
    'stack',
  ],
  [/^(?:cycle|radial|gear|circle|basicradial|hexagonradial)/i, 'ring'],
  [/process|chevron|arrow|timeline|steps/i, 'row'],
];

/** By the last part of `urn:microsoft.com/office/officeart/2005/8/layout/orgChart1#2`. */
export function familyOf(uniqueId: string): DiagramFamily {
  const name = (uniqueId.split('/').at(-1) ?? '').replace(/#\d+$/, '');
  return families.find(([pattern]) => pattern.test(name))?.[1] ?? 'grid';
}
