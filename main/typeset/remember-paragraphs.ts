/**
 * A typesetter that does not set a paragraph again that it has just set: after an edit of one word all others come from its
 * shelf, so that a handout of 300 slides is planned in a twentieth of the time. It costs a key for each paragraph and, where tags
 * are numbered otherwise than in the plan before, a copy of its lines, so only a live preview uses it.
 */
import type { Paint } from '../model/geometry';
import type { Item, TagRef } from '../model/scene';
import { openShelf } from '../model/shelf';
import { openNumbering } from './numbering';
import type { ParagraphStyle, SetLine, SetParagraph, StyledRun, Typesetter } from './typesetter';

export interface RememberingTypesetter extends Typesetter {
  /** Begins a plan: what the one before it did not use is forgotten. */
  nextRound(): void;
}

/** A paragraph whose tags say which run each line belongs to, and as it was given the last time. */
interface Kept {
  readonly set: SetParagraph;
  tags: readonly TagRef[];
  tagged: SetParagraph | null;
}

export function rememberParagraphs(typesetter: Typesetter): RememberingTypesetter {
  const paragraphs = openShelf<Kept>();
  const widths = openShelf<number>();
  const numbers = openNumbering();

  /** Everything of the runs but their tags. */
  const runsKey = (runs: readonly StyledRun[]): string => {
    let key = '';
    for (const run of runs) key += ` ${String(numbers.of(runFields(run)))} ${String(numbers.ofText(run.text))}`;
    return key;
  };

  return {
    face: (id) => typesetter.face(id),
    ownFont: (family, weight, slant) => typesetter.ownFont(family, weight, slant),
    setParagraph: (runs, style) => {
      const key = `${String(numbers.of(styleFields(style)))}${runsKey(runs)}`;
      let kept = paragraphs.get(key);
      if (!kept) {
        kept = { set: typesetter.setParagraph(runs.map(byPlace), style), tags: [], tagged: null };
        paragraphs.put(key, kept);
      }
      const { tags, set } = kept;
      if (kept.tagged && runs.every((run, index) => run.tag === tags[index])) return kept.tagged;
      // Tags are numbered anew in every plan, though mostly as they were.
      kept.tags = runs.map((run) => run.tag);
      kept.tagged = { ...set, lines: set.lines.map((line) => new TaggedLine(line, runs)) };
      return kept.tagged;
    },
    widthOf: (runs) => {
      const key = runsKey(runs);
      let width = widths.get(key);
      if (width === undefined) widths.put(key, (width = typesetter.widthOf(runs)));
      return width;
    },
    nextRound: () => {
      paragraphs.nextRound();
      widths.nextRound();
      numbers.nextRound();
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

type Field = string | number | boolean | undefined;

function styleFields({
  widthPt,
  align,
  leadingPt,
  firstIndentPt,
  restIndentPt,
  verbatim,
  asPresented,
  pausesHang,
  toTheLeft,
}: ParagraphStyle): readonly Field[] {
  const wide = [verbatim, asPresented, pausesHang, toTheLeft];
  return ['style', widthPt, align, leadingPt, firstIndentPt, restIndentPt, ...wide];
}

/** Everything of a run but its tag and its text. */
function runFields(run: StyledRun): readonly Field[] {
  const marks =
    (run.slant ? 1 : 0) +
    (run.underline === true ? 2 : 0) +
    (run.strike === true ? 4 : 0) +
    (run.unkerned === true ? 8 : 0);
  const { link } = run;
  const target = link && (link.kind === 'web' ? link.url : link.kind === 'slide' ? link.slide : link.name);
  return [
    run.family,
    run.own,
    run.weight,
    marks,
    run.sizePt,
    run.spacing,
    ...paintFields(run.paint),
    ...(run.ground ? paintFields(run.ground) : ['', 0]),
    run.lang,
    link?.kind,
    target,
  ];
}

function paintFields(paint: Paint): readonly [Field, Field] {
  return paint.kind === 'solid' ? [paint.rgb, paint.alpha] : [JSON.stringify(paint), -1];
}
