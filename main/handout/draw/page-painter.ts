/**
 * Paints the items of one page as content operators. Coordinates stay as in the plan: y grows downwards, so text is turned back.
 * Long because: every operator reads and changes one state, and each kind of item is a few lines over it.
 */
import { boxThrough, compose, flat, identity } from '../../model/geometry';
import type { Box, Matrix, Paint, Stroke } from '../../model/geometry';
import type { FaceId, GroupItem, Item, LineItem, PageItem, PathItem, PictureItem, Target } from '../../model/scene';
import { areApart } from './are-apart';
import { boundsOf, lineBox, nowhere, partOf, within } from './bounds';
import type { FaceInk } from './face-ink';
import type { ForeignPages } from './foreign-pages';
import type { Links } from './links';
import { createMarks } from './marks';
import type { Gradient, Named, PaintBox, Pattern } from './paint-box';
import { noNeeds, type PageNeeds } from './page-needs';
import type { Element, Structure } from './structure';
import { fine, num, pathOperators, rgbOperands } from './syntax';

export interface PainterTools {
  readonly ink: (face: FaceId) => FaceInk;
  readonly paints: PaintBox;
  readonly foreign: ForeignPages;
  readonly structure: Structure;
  readonly links: Links;
  readonly canFollow: (target: Target) => boolean;
  /** Path operators by path: frames and ornaments repeat on every page. */
  readonly paths: Map<string, string>;
}

interface State {
  fill: string;
  stroke: string;
  line: string;
  font: string;
  alpha: number;
}

const fresh: State = { fill: '0 0 0', stroke: '0 0 0', line: '', font: '', alpha: 1 };

/** Gives the page's content as a string of single bytes, and what it needs. */
export async function paintPage(
  items: readonly Item[],
  tools: PainterTools,
): Promise<{ readonly content: string; readonly needs: PageNeeds }> {
  const out: string[] = [];
  const needs = noNeeds();
  let state = { ...fresh };
  const saved: State[] = [];
  let map: Matrix = identity;
  let groupAlpha = 1;
  /** What clips, in page coordinates. */
  let window: Box | null = null;
  let inText = false;

  const endText = (): void => {
    if (inText) out.push('ET');
    inText = false;
  };
  const marks = createMarks(out, tools.structure, tools.canFollow, endText);
  const save = (): void => {
    endText();
    out.push('q');
    saved.push({ ...state });
  };
  const restore = (): void => {
    endText();
    out.push('Q');
    state = saved.pop() ?? { ...fresh };
  };
  const useAlpha = (alpha: number): void => {
    const value = Math.round(alpha * groupAlpha * 1000) / 1000;
    if (value === state.alpha) return;
    useState(tools.paints.alpha(value));
    state.alpha = value;
  };
  const useState = (named: Named): void => {
    needs.states.set(named.name, named.reference);
    out.push(`/${named.name} gs`);
  };
  const fillWith = (paint: Extract<Paint, { kind: 'solid' }>): void => {
    useAlpha(paint.alpha);
    if (state.fill === paint.rgb) return;
    out.push(`${rgbOperands(paint.rgb)} rg`);
    state.fill = paint.rgb;
  };
  const strokeWith = (stroke: Stroke): void => {
    const paint = flat(stroke.paint);
    useAlpha(paint.alpha);
    if (state.stroke !== paint.rgb) out.push(`${rgbOperands(paint.rgb)} RG`);
    state.stroke = paint.rgb;
    const line = `${num(stroke.widthPt)} w ${String({ butt: 0, round: 1, square: 2 }[stroke.cap])} J ${String({ miter: 0, round: 1, bevel: 2 }[stroke.join])} j [${stroke.dashPt.map(num).join(' ')}] 0 d`;
    if (state.line !== line) out.push(line);
    state.line = line;
  };
  const operatorsOf = (path: string): string => {
    let operators = tools.paths.get(path);
    if (operators === undefined) {
      operators = pathOperators(path);
      tools.paths.set(path, operators);
    }
    return operators;
  };
  /** Notes what can be clicked, and where a figure stands. */
  const note = (element: Element | null, link: Target | undefined, box: () => Box, text: string): void => {
    if (!element) return;
    const isFigure = element.tag.type === 'Figure';
    if (link && tools.canFollow(link))
      tools.links.add(link, boxThrough(map, box()), (isFigure && element.parent) || element, text);
    if (!isFigure) return;
    const seen = within(boxThrough(map, box()), window);
    if (seen) tools.structure.cover(element, seen);
  };

  /** The line before, and where in the content it stands. */
  let before: { readonly item: LineItem; readonly element: Element | null; readonly at: number } | null = null;
  /** Puts a space behind a line that is written already. */
  const closeWord = ({ item, at }: { readonly item: LineItem; readonly at: number }): void => {
    const space = tools.ink(item.face).space();
    out[at] = (out[at] ?? '').replace(/\)\]TJ$/, `${space})]TJ`);
  };

  const line = (item: LineItem): void => {
    if (item.words.length === 0) return;
    const element = marks.begin(item);
    marks.speak(item.lang, () => textOf(item));
    fillWith(flat(item.paint));
    if (!inText) out.push('BT');
    inText = true;
    const ink = tools.ink(item.face);
    needs.fonts.set(ink.name, ink.reference);
    const font = `/${ink.name} ${num(item.sizePt)} Tf`;
    if (state.font !== font) out.push(font);
    state.font = font;
    let text = '';
    const { words, gapsPt } = item;
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      if (word) text += ink.show(word, item.sizePt);
      const gap = gapsPt?.[i];
      if (gap) text += `)${num((-1000 * gap) / item.sizePt)}(`;
    }
    if (before?.element === element && areApart(before.item, item, element?.tag.type === 'Code')) closeWord(before);
    before = { item, element, at: out.length };
    out.push(`1 0 0 -1 ${num(item.xPt)} ${num(item.baselinePt)} Tm[(${text})]TJ`);
    note(element, item.link, () => lineBox(item), item.link ? textOf(item) : '');
  };

  const gradientFill = (item: PathItem, gradient: Gradient): void => {
    save();
    out.push(operatorsOf(item.path), item.evenOdd ? 'W* n' : 'W n', `${gradient.matrix.map(fine).join(' ')} cm`);
    const mask = tools.paints.mask(gradient);
    if (mask) useState(mask);
    else useAlpha(gradient.stops[0]?.alpha ?? 1);
    const shading = tools.paints.shading(gradient);
    needs.shadings.set(shading.name, shading.reference);
    out.push(`/${shading.name} sh`);
    restore();
  };

  const patternFill = (item: PathItem, pattern: Pattern): void => {
    const rule = item.evenOdd ? 'f*' : 'f';
    if (pattern.back.alpha > 0) {
      fillWith({ kind: 'solid', ...pattern.back });
      out.push(operatorsOf(item.path), rule);
    }
    const named = tools.paints.pattern(pattern, map);
    needs.patterns.set(named.name, named.reference);
    useAlpha(pattern.front.alpha);
    out.push(`/Pattern cs /${named.name} scn`, operatorsOf(item.path), rule);
    // Another colour than any: the next fill names its own.
    state.fill = '';
  };

  const path = (item: PathItem): void => {
    if (!item.fill && !item.stroke) return;
    const element = marks.begin(item);
    endText();
    const { fill, stroke } = item;
    if (fill?.kind === 'gradient') gradientFill(item, fill);
    const solid = fill?.kind === 'solid' ? fill : null;
    const together = solid !== null && stroke !== null && solid.alpha === flat(stroke.paint).alpha;
    if (solid) {
      fillWith(solid);
      if (together) strokeWith(stroke);
      out.push(operatorsOf(item.path), (together ? 'B' : 'f') + (item.evenOdd ? '*' : ''));
    }
    if (fill?.kind === 'pattern') patternFill(item, fill);
    if (stroke && !together) {
      strokeWith(stroke);
      out.push(operatorsOf(item.path), 'S');
    }
    note(element, item.link, () => boundsOf(item.path), '');
  };

  const picture = async (item: PictureItem): Promise<void> => {
    const opened = tools.paints.picture(item);
    const named = opened instanceof Promise ? await opened : opened;
    if (named) place(named, item, partOf(item.box, named.part), item.alpha);
  };

  const foreignPage = async (item: PageItem): Promise<void> => {
    const named = await tools.foreign.draw(item, item.called);
    if (named) place(named, item, item.box, 1);
  };

  /** Pictures and pages alike fill the unit square. */
  const place = (named: Named, item: PictureItem | PageItem, box: Box, alpha: number): void => {
    const element = marks.begin(item);
    needs.pictures.set(named.name, named.reference);
    const { xPt, yPt, widthPt, heightPt } = box;
    save();
    useAlpha(alpha);
    out.push(`${fine(widthPt)} 0 0 ${fine(-heightPt)} ${num(xPt)} ${num(yPt + heightPt)} cm /${named.name} Do`);
    if (item.kind === 'page' && item.grey) {
      useState(tools.paints.grey());
      out.push('1 1 1 rg 0 0 1 1 re f');
    }
    restore();
    note(element, item.link, () => item.box, '');
  };

  const group = async (item: GroupItem): Promise<void> => {
    marks.end();
    const [mapBefore, alphaBefore, windowBefore] = [map, groupAlpha, window];
    save();
    out.push(`${item.matrix.map(fine).join(' ')} cm`);
    map = compose(map, item.matrix);
    groupAlpha *= item.alpha;
    if (item.clip !== null) {
      out.push(operatorsOf(item.clip), 'W n');
      window = within(boxThrough(map, boundsOf(item.clip)), window) ?? nowhere;
    }
    await paintAll(item.items);
    marks.end();
    restore();
    [map, groupAlpha, window] = [mapBefore, alphaBefore, windowBefore];
  };

  // Only pictures wait for anything: a turn of the event loop for each item would cost more than the drawing.
  const paintAll = async (list: readonly Item[]): Promise<void> => {
    for (const item of list) {
      if (item.kind === 'line') line(item);
      else if (item.kind === 'path') path(item);
      else if (item.kind === 'picture') await picture(item);
      else if (item.kind === 'page') await foreignPage(item);
      else await group(item);
    }
  };

  await paintAll(items);
  marks.end();
  return { content: out.join('\n'), needs };
}

function textOf({ words }: LineItem): string {
  return words.map((word) => word.text).join('');
}
