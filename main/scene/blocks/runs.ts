/** From a text's inlines to runs that can be set. */
import type { Inline, InlineText } from '../../model/blocks';
import { solid } from '../../model/geometry';
import type { TagId } from '../../model/scene';
import type { StyledRun } from '../../typeset/typesetter';
import type { Flow } from './flow';

export interface RunStyle {
  readonly sizePt: number;
  readonly rgb: string;
  readonly bold: boolean;
  readonly tag: TagId;
}

/** One list of runs for each line that the author broke by hand. Pictures are left out: they are set apart. */
export function runsOf(inlines: readonly Inline[], style: RunStyle, flow: Flow): StyledRun[][] {
  const lines: StyledRun[][] = [[]];
  let opened: { readonly url: string | null; readonly tag: TagId } = { url: null, tag: style.tag };
  for (const inline of inlines) {
    if (inline.kind === 'break') {
      lines.push([]);
    } else if (inline.kind === 'text' && inline.text !== '') {
      const { link } = inline;
      // Neighbouring words of one link are one link, however they are styled.
      if (opened.url !== link)
        opened = { url: link, tag: link === null ? style.tag : flow.ledger.tag('Link', style.tag) };
      lines.at(-1)?.push(runOf(inline, style, flow, opened.tag));
    }
  }
  return lines;
}

function runOf(inline: InlineText, style: RunStyle, flow: Flow, tag: TagId): StyledRun {
  const { palette, lang } = flow;
  return {
    text: inline.text,
    family: inline.code ? 'mono' : 'sans',
    weight: style.bold || inline.bold ? 700 : 400,
    slant: inline.italic,
    sizePt: inline.code ? Math.max(style.sizePt * 0.9, Math.min(style.sizePt, flow.floorPt)) : style.sizePt,
    paint: solid(inline.link === null ? style.rgb : palette.link),
    lang,
    tag,
    ...(inline.link === null ? {} : { link: { kind: 'web', url: inline.link } as const, underline: true }),
    ...(inline.strike ? { strike: true } : {}),
    ...(inline.code ? { ground: solid(palette.tint) } : {}),
  };
}

/** A run of plain text in the flow's language. */
export function plainRun(text: string, style: RunStyle, flow: Pick<Flow, 'lang'>): StyledRun {
  return {
    text,
    family: 'sans',
    weight: style.bold ? 700 : 400,
    slant: false,
    sizePt: style.sizePt,
    paint: solid(style.rgb),
    lang: flow.lang,
    tag: style.tag,
  };
}

export function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}
