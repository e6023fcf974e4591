/**
 * A typesetter that does not set a paragraph again that it has just set: after an edit of one word all others come from its
 * shelf, so that a handout of 300 slides is planned in a tenth of the time. It costs a key for each paragraph and a copy of its
 * lines, so only a live preview uses it.
 */
import type { Paint } from '../model/geometry';
import type { Item, TagRef } from '../model/scene';
import { openShelf } from '../model/shelf';
import type { ParagraphStyle, SetLine, SetParagraph, StyledRun, Typesetter } from './typesetter';

export interface RememberingTypesetter extends Typesetter {
  /** Begins a plan: what the one before it did not use is forgotten. */
  nextRound(): void;
}

export function rememberParagraphs(typesetter: Typesetter): RememberingTypesetter {
  const paragraphs = openShelf<SetParagraph>();
  const widths = openShelf<number>();
  return {
    face: (id) => typesetter.face(id),
    setParagraph: (runs, style) => {
      const key = `${styleKey(style)}${runs.map(runKey).join('\u0001')}`;
      let set = paragraphs.get(key);
      // Tags are numbered anew in every plan: what is kept says which run each line belongs to.
      if (!set) paragraphs.put(key, (set = typesetter.setParagraph(runs.map(byPlace), style)));
      return { ...set, lines: set.lines.map((line) => new TaggedLine(line, runs)) };
    },
    widthOf: (runs) => {
      const key = runs.map(runKey).join('\u0001');
      let width = widths.get(key);
      if (width === undefined) widths.put(key, (width = typesetter.widthOf(runs)));
      return width;
    },
    nextRound: () => {
      paragraphs.nextRound();
      widths.nextRound();
    },
  };
}

function byPlace(run: StyledRun, index: number): StyledRun {
  return { ...run, tag: index };
}

class TaggedLine implements SetLine {
  readonly items: readonly Item[];
  readonly widthPt: number;
  readonly heightPt: number;

  constructor(
    private readonly line: SetLine,
    runs: readonly StyledRun[],
  ) {
    this.items = line.items.map((item) => tagged(item, (place) => runs[place]?.tag ?? 'artifact'));
    this.widthPt = line.widthPt;
    this.heightPt = line.heightPt;
  }

  get text(): string {
    return this.line.text;
  }
}

function tagged(item: Item, tagOf: (place: number) => TagRef): Item {
  if (item.kind === 'group') return { ...item, items: item.items.map((inner) => tagged(inner, tagOf)) };
  return item.tag === 'artifact' ? item : { ...item, tag: tagOf(item.tag) };
}

function styleKey(style: ParagraphStyle): string {
  const { widthPt, align, leadingPt, firstIndentPt, restIndentPt, verbatim } = style;
  return `${String(widthPt)} ${align} ${String(leadingPt)} ${String(firstIndentPt)} ${String(restIndentPt)} ${String(verbatim)}\u0002`;
}

/** Everything of a run but its tag. */
function runKey(run: StyledRun): string {
  const marks = (run.slant ? 1 : 0) + (run.underline === true ? 2 : 0) + (run.strike === true ? 4 : 0);
  const link = run.link ? JSON.stringify(run.link) : '';
  const ground = run.ground ? paintKey(run.ground) : '';
  return `${run.family}${String(run.weight)} ${String(marks)} ${String(run.sizePt)} ${paintKey(run.paint)} ${ground} ${run.lang} ${link}\u0002${run.text}`;
}

function paintKey(paint: Paint): string {
  return paint.kind === 'solid' ? `${paint.rgb}${String(paint.alpha)}` : JSON.stringify(paint);
}
