/** From inlines to runs: emphasis, code, and links as elements of their own. */
import type { Inline, InlineText } from '../../model/blocks';
import type { Paint } from '../../model/geometry';
import type { TagId } from '../../model/scene';
import type { StyledRun } from '../../typeset/typesetter';
import { ink } from '../page/ink';
import type { TextSetting } from './text-setting';

export interface RunLook {
  readonly tag: TagId;
  readonly bold?: boolean;
  /** Set in the template's family for headings. */
  readonly heading?: boolean;
  readonly sizePt?: number;
  readonly paint?: Paint;
  /** On the ground of a table's head: links are dark enough for it. */
  readonly onTint?: boolean;
}

/** Breaks by hand become line ends; pictures are left out: they are set apart. */
export function runsOf(inlines: readonly Inline[], look: RunLook, setting: TextSetting): readonly StyledRun[] {
  const runs: StyledRun[] = [];
  // Neighbouring runs of one address are one link, whatever their emphasis.
  const open: { url: string | null; tag: TagId } = { url: null, tag: look.tag };
  for (const inline of inlines) {
    if (inline.kind === 'break') {
      runs.push(plainRun('\n', look, setting));
    } else if (inline.kind === 'text' && inline.text !== '') {
      if (inline.link !== null && inline.link !== open.url) open.tag = setting.composing.book.tag('Link', look.tag);
      open.url = inline.link;
      runs.push(runOf(inline, look, setting, inline.link === null ? look.tag : open.tag));
    }
  }
  return runs;
}

function runOf(inline: InlineText, look: RunLook, setting: TextSetting, tag: TagId): StyledRun {
  const sizePt = look.sizePt ?? setting.sizePt;
  return {
    text: inline.text,
    family: inline.code ? 'mono' : look.heading ? 'heading' : 'body',
    weight: look.bold || inline.bold ? 700 : 400,
    slant: inline.italic,
    sizePt: inline.code ? sizePt * 0.92 : sizePt,
    paint: inline.link === null ? (look.paint ?? ink.text) : inline.code || look.onTint ? ink.onTint : ink.link,
    lang: setting.language,
    tag,
    ...(inline.link === null ? {} : { link: { kind: 'web', url: inline.link } as const, underline: true }),
    ...(inline.strike ? { strike: true } : {}),
    ...(inline.code ? { ground: ink.tint } : {}),
  };
}

export function plainRun(text: string, look: RunLook, setting: Pick<TextSetting, 'sizePt' | 'language'>): StyledRun {
  return {
    text,
    family: 'body',
    weight: look.bold ? 700 : 400,
    slant: false,
    sizePt: look.sizePt ?? setting.sizePt,
    paint: look.paint ?? ink.text,
    lang: setting.language,
    tag: look.tag,
  };
}
