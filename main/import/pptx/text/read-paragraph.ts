/** One paragraph: its place, its bullet, its runs. */
import { joinAlike, type Bullet, type Paragraph, type Run, type Spacing } from '../../../model/drawing';
import type { Scope } from '../slide/scope';
import { colourIn } from '../style/colour';
import { effectLists, isSeenEffect } from '../style/effects';
import { attribute, child, childrenOf, emuPerPoint, numberAttribute, pointsAttribute, type Xml } from '../xml/xml';
import { readBulletPicture } from '../pictures/bullet-picture';
import { readEquation } from './equation';
import { resolveFamily } from './fonts';
import type { Numbering } from './numbering';
import { paintBesideLink, plainText, readRunStyle, sizeOf, withPlainSymbols, type RunStyle } from './read-run';
import {
  nearestAttribute,
  nearestChild,
  nearestFlag,
  nearestNumber,
  readLevel,
  typefaceOf,
  type Source,
} from './sources';
import { plainLetters } from '../../text/letters-of-mathematics';
import { isSymbolFont, plainSymbols } from '../../text/symbol-fonts';

/** What a frame tells its paragraphs: the levels' properties, the nearest first. */
export interface FrameSources {
  readonly scope: Scope;
  readonly levels: (level: number) => readonly Source[];
  readonly numbering: Numbering;
}

const kinds = {
  bullet: new Set(['a:buNone', 'a:buChar', 'a:buAutoNum', 'a:buBlip']),
  colour: new Set(['a:buClr', 'a:buClrTx']),
  size: new Set(['a:buSzPct', 'a:buSzPts', 'a:buSzTx']),
  font: new Set(['a:buFont', 'a:buFontTx']),
  line: new Set(['a:lnSpc']),
  before: new Set(['a:spcBef']),
  after: new Set(['a:spcAft']),
  tabs: new Set(['a:tabLst']),
} as const;

const alignments: Readonly<Record<string, Paragraph['align']>> = {
  l: 'start',
  ctr: 'centre',
  r: 'end',
  just: 'justify',
  justLow: 'justify',
  dist: 'justify',
  thaiDist: 'justify',
};
const tabAlignments: Readonly<Record<string, 'start' | 'centre' | 'end' | 'decimal'>> = {
  l: 'start',
  ctr: 'centre',
  r: 'end',
  dec: 'decimal',
};

function readSpacing(source: Source | null, usual: Spacing): Spacing {
  const [percent, points] = [child(source?.element, 'a:spcPct'), child(source?.element, 'a:spcPts')];
  if (percent) return { kind: 'times', value: Math.max(0, (numberAttribute(percent, 'val') ?? 100_000) / 100_000) };
  return points ? { kind: 'points', value: Math.max(0, (numberAttribute(points, 'val') ?? 0) / 100) } : usual;
}

function bulletSize(sources: readonly Source[], textPt: number): number {
  const element = nearestChild(sources, kinds.size)?.element;
  const value = numberAttribute(element, 'val') ?? 100_000;
  if (element?.name === 'a:buSzPts') return Math.max(1, value / 100);
  return element?.name === 'a:buSzPct' ? Math.max(0.25, Math.min(4, value / 100_000)) * textPt : textPt;
}

function readBullet(
  sources: readonly Source[],
  level: number,
  first: RunStyle,
  { scope, numbering }: FrameSources,
): Bullet | null {
  const kind = nearestChild(sources, kinds.bullet)?.element;
  if (kind?.name !== 'a:buAutoNum') numbering.passed(level);
  if (!kind || kind.name === 'a:buNone') return null;
  const font = nearestChild(sources, kinds.font);
  const named = font?.element.name === 'a:buFont' ? resolveFamily(typefaceOf(font), scope.theme, first.lang) : '';
  const colourSource = nearestChild(sources, kinds.colour);
  const colour = colourSource?.element.name === 'a:buClr' ? colourIn(colourSource.element, colourSource.colours) : null;
  const shared = {
    sizePt: bulletSize(sources, first.sizePt),
    weight: first.weight,
    slant: first.slant,
    paint: colour ? ({ kind: 'solid', ...colour } as const) : first.paint,
  };
  if (kind.name === 'a:buAutoNum') {
    const start = Math.max(1, Math.min(32_767, numberAttribute(kind, 'startAt') ?? 1));
    return {
      ...shared,
      text: numbering.next(level, attribute(kind, 'type') ?? 'arabicPeriod', start),
      family: named === '' || isSymbolFont(named) ? null : named,
    };
  }
  if (kind.name === 'a:buBlip') {
    const picture = readBulletPicture(kind, scope);
    if (picture === null) scope.note('pptx.picture-bullet', 'information');
    return { ...shared, text: '•', family: null, ...(picture === null ? {} : { picture }) };
  }
  const sign = [...(attribute(kind, 'char') ?? '•')].slice(0, 2).join('');
  const text = plainSymbols(sign, named || first.family, '▪');
  return text.trim() === '' ? null : { ...shared, text, family: isSymbolFont(named) || named === '' ? null : named };
}

function fieldOf(element: Xml): Run['field'] {
  const type = attribute(element, 'type') ?? '';
  return type === 'slidenum' ? 'number' : type.startsWith('datetime') ? 'date' : null;
}

function textOf(element: Xml, scope: Scope): string {
  if (element.name === 'a:br') return '\n';
  if (element.name === 'a:fld' && fieldOf(element) === 'number') return String(scope.number);
  return plainText(
    childrenOf(element, 'a:t')
      .map(({ text }) => text)
      .join(''),
  );
}

const runElements: ReadonlySet<string> = new Set(['a:r', 'a:fld', 'a:br', 'a14:m']);

/** Runs of one text: letters of mathematics become plain ones that look as those did. */
function runsOf(given: string, own: Xml | null, inherited: readonly Source[], scope: Scope): readonly Run[] {
  const sources = own ? [{ element: own, colours: scope.colours }, ...inherited] : inherited;
  const style = readRunStyle(sources, scope);
  const effects = given.trim() === '' ? null : nearestChild(sources, effectLists);
  if (effects && isSeenEffect(effects.element, effects.colours)) scope.note('pptx.effect-ignored', 'information');
  return plainLetters(withPlainSymbols(given, style, sources))
    .filter(({ text }) => text !== '')
    .map(({ text, slant, bold }) => ({
      ...style,
      text,
      slant: slant ?? style.slant,
      weight: bold ? 700 : style.weight,
      field: null,
      concealed: null,
    }));
}

/** Letters of an equation are slanted where its runs are, its numbers and signs never. */
function equationRuns(element: Xml, inherited: readonly Source[], scope: Scope): readonly Run[] {
  scope.note('pptx.equation-as-text', 'look');
  const pieces = readEquation(element);
  const hidden = pieces.flatMap(({ text, isHidden }) => (isHidden ? [text] : [])).join(' ');
  if (hidden.trim() !== '')
    scope.note('pptx.concealed', 'look', { why: 'switched-off', count: 1, text: hidden.trim() });
  return pieces.flatMap(({ text, properties, raise, isHidden }) =>
    runsOf(plainText(text), properties, inherited, scope).map((run) => ({
      ...run,
      slant: run.slant && /\p{L}/u.test(run.text),
      raise: Math.max(-1, Math.min(1, run.raise + raise)),
      concealed: isHidden ? ('switched-off' as const) : run.concealed,
    })),
  );
}

function readRuns(element: Xml, inherited: readonly Source[], scope: Scope): readonly Run[] {
  const runs = element.children
    .filter(({ name }) => runElements.has(name))
    .flatMap((inner): readonly Run[] => {
      if (inner.name === 'a14:m') return equationRuns(inner, inherited, scope);
      const field = inner.name === 'a:fld' ? fieldOf(inner) : null;
      return runsOf(textOf(inner, scope), child(inner, 'a:rPr'), inherited, scope).map((run) => ({ ...run, field }));
    });
  // Office cuts runs wherever somebody once stopped typing.
  return joinAlike(runs);
}

function readTabs(sources: readonly Source[]): Paragraph['tabs'] {
  const list = nearestChild(sources, kinds.tabs)?.element;
  return childrenOf(list, 'a:tab')
    .slice(0, 50)
    .map((tab) => ({
      atPt: pointsAttribute(tab, 'pos') ?? 0,
      align: tabAlignments[attribute(tab, 'algn') ?? 'l'] ?? 'start',
    }));
}

export function readParagraph(element: Xml, frame: FrameSources): Paragraph {
  const { scope } = frame;
  const own = child(element, 'a:pPr');
  const level = readLevel(own);
  const levels = frame.levels(level);
  const sources = own ? [{ element: own, colours: scope.colours }, ...levels] : levels;
  // A paragraph's own run properties count for runs that say nothing themselves: so do programs format whole paragraphs.
  const inherited = sources.flatMap(({ element: source, colours }) => {
    const run = child(source, 'a:defRPr');
    return run ? [{ element: run, colours }] : [];
  });
  const runs = readRuns(element, inherited, scope);
  const end = child(element, 'a:endParaRPr');
  const plain = readRunStyle(inherited, scope);
  const first = runs[0] ?? plain;
  const beside = paintBesideLink(element.children.find(({ name }) => runElements.has(name)) ?? null, inherited, scope);
  const hasWords = runs.some(({ text }) => text.trim() !== '');
  const points = (name: string): number => (nearestNumber(sources, name) ?? 0) / emuPerPoint;
  return {
    level,
    align: alignments[nearestAttribute(sources, 'algn') ?? 'l'] ?? 'start',
    rightToLeft: nearestFlag(sources, 'rtl') ?? false,
    ...(nearestFlag(sources, 'hangingPunct') === true ? { pausesHang: true } : {}),
    bullet: hasWords ? readBullet(sources, level, beside ? { ...first, paint: beside } : first, frame) : null,
    marginPt: points('marL'),
    indentPt: points('indent'),
    rightPt: points('marR'),
    tabs: readTabs(sources),
    tabEveryPt: (nearestNumber(sources, 'defTabSz') ?? 914_400) / emuPerPoint,
    line: readSpacing(nearestChild(sources, kinds.line), { kind: 'times', value: 1 }),
    before: readSpacing(nearestChild(sources, kinds.before), { kind: 'points', value: 0 }),
    after: readSpacing(nearestChild(sources, kinds.after), { kind: 'points', value: 0 }),
    runs,
    emptySizePt: sizeOf(end) ?? runs.at(-1)?.sizePt ?? plain.sizePt,
    emptyFamily: plain.family,
  };
}
