/** How words fill their shape. `rise`: the share of its height by which they stand higher at the right than at the left; negative where they sink. */
export type Warp = { readonly kind: 'stretched'; readonly rise: number } | { readonly kind: 'along-curve' };
