/** `a:prstTxWarp`: words that are stretched over their shape, slanted across it, or bent along a curve. */
import type { Warp } from '../../../model/warp';
import type { Scope } from '../slide/scope';
import { attribute, child, childrenOf, type Xml } from '../xml/xml';

/** Along these words keep their letters' form (ECMA-376, 20.1.10.76). */
const curves: ReadonlySet<string> = new Set(['textArchUp', 'textArchDown', 'textCircle', 'textButton']);

/** By how much of its height a slant lifts its words where its file does not say. */
const usualRises: Readonly<Record<string, number>> = { textSlantUp: 0.55556, textSlantDown: -0.44444 };

function riseOf(form: string, warp: Xml): number {
  const usual = usualRises[form] ?? 0;
  const guide = childrenOf(child(warp, 'a:avLst'), 'a:gd').find((one) => attribute(one, 'name') === 'adj');
  const said = /^val (-?\d+)$/.exec(attribute(guide, 'fmla') ?? '')?.[1];
  return said === undefined || usual === 0
    ? usual
    : Math.sign(usual) * Math.max(0, Math.min(0.9, Number(said) / 100_000));
}

/** Any form but a plain stretch or slant is told: it is drawn as one of these. */
export function readWarp(body: Xml | undefined, scope: Scope): { readonly warp?: Warp } {
  const element = child(body, 'a:prstTxWarp');
  const form = attribute(element, 'prst') ?? 'textNoShape';
  if (!element || form === 'textNoShape') return {};
  if (form !== 'textPlain' && usualRises[form] === undefined) scope.note('pptx.text-warp-ignored', 'look', { form });
  return { warp: curves.has(form) ? { kind: 'along-curve' } : { kind: 'stretched', rise: riseOf(form, element) } };
}
