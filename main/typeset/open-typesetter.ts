import type { FaceId } from '../model/scene';
import { boxesOf } from './boxes';
import type { StackOf } from './pieces';
import { advanceOf, buildLine } from './build-line';
import { createFontStack, type FontStack } from './chunks';
import { fillLines } from './fill-lines';
import type { InstalledFonts } from './installed/installed-fonts';
import { openOwnFaces } from './installed/own-faces';
import { openFace, type OpenFace } from './open-face';
import type { Family, MissingGlyph, ParagraphStyle, SetLine, SetParagraph, StyledRun, Typesetter } from './typesetter';

/** A deck that a program made may space each word otherwise. */
const mostRareStacks = 500;

/** Half the height of text above its baseline less half its depth, in ems; the same for every face, so that lines keep to their grid. */
const middle = 0.384;

/**
 * Opens a typesetter over the bundled faces; a face is read when text first needs it. Everything stays cached. `installed` are the fonts
 * of the machine, where somebody wants them.
 */
export function openTypesetter(
  readFont: (face: FaceId) => Uint8Array,
  installed: InstalledFonts | null = null,
): Typesetter {
  const own = installed && openOwnFaces(installed);
  /** Of the machine's fonts, and of letters that stand apart. */
  const rareStacks = new Map<string, FontStack>();
  const faces = new Map<FaceId, OpenFace>();
  const stacks: (FontStack | undefined)[] = [];

  const face = (id: FaceId): OpenFace => {
    let opened = faces.get(id) ?? own?.byId(id);
    if (opened === undefined) faces.set(id, (opened = openFace(id, readFont(id))));
    return opened;
  };

  let brushHand: boolean | undefined;
  /** The brush hand is the one face that a set-up may not have been able to fetch. */
  const hasBrushHand = (): boolean => {
    if (brushHand !== undefined) return brushHand;
    try {
      face('LXGWWenKai-Regular');
      brushHand = true;
    } catch {
      brushHand = false;
    }
    return brushHand;
  };

  /** The machine's font comes first for the letters that it has, its Chinese for Chinese. */
  const withOwn = (names: FaceNames, { own: family, weight, slant }: StyledRun): FaceNames => {
    const found = family === undefined ? null : own?.of(family, { weight, slant });
    if (!found || !('face' in found)) return names;
    const before = (faces: readonly FaceId[], letter: number): readonly FaceId[] =>
      found.face.has(letter) ? [found.face.id, ...faces] : faces;
    return { narrow: before(names.narrow, 0x61), wide: before(names.wide, 0x7684) };
  };

  const stackFor = (run: StyledRun, asPresented: boolean, toTheLeft: boolean): FontStack => {
    const { family: wanted, weight, slant, lang, unkerned = false, spacing = 0 } = run;
    const named = wanted === 'heading' || wanted === 'body' ? 'sans' : wanted;
    const family = named === 'kai' && !hasBrushHand() ? 'serif' : named;
    // Asked for every run: a place in a short list is found faster than a name is put together.
    const isSimplified = lang === 'zh-Hans';
    const place =
      stackFamilies.indexOf(family) * 64 +
      (unkerned ? 32 : 0) +
      (isSimplified ? 16 : 0) +
      (toTheLeft ? 8 : 0) +
      (weight === 700 ? 4 : 0) +
      (slant ? 2 : 0) +
      (asPresented ? 1 : 0);
    const ownKey = run.own === undefined && spacing === 0 ? '' : `${String(place)} ${String(spacing)} ${run.own ?? ''}`;
    let stack = ownKey === '' ? stacks[place] : rareStacks.get(ownKey);
    if (stack === undefined) {
      const names = withOwn(faceNames(family, { weight, slant, isSimplified }), run);
      const upright = uprightOf(weight);
      const ofScripts = scriptNames.map((name) => `${name}-${upright}`);
      const last = (): readonly FaceId[] => (hasBrushHand() ? [...ofScripts, `${koreanName}-${upright}`] : ofScripts);
      const emoji = 'NotoEmoji-Regular';
      stack = createFontStack({ ...names, last, emoji, open: face, asPresented, unkerned, spacing, toTheLeft });
      if (ownKey === '') stacks[place] = stack;
      else {
        if (rareStacks.size >= mostRareStacks) rareStacks.clear();
        rareStacks.set(ownKey, stack);
      }
    }
    return stack;
  };
  const stackOf: StackOf = (run, toTheLeft) => stackFor(run, false, toTheLeft);
  const stackAsPresented: StackOf = (run, toTheLeft) => stackFor(run, true, toTheLeft);

  const setParagraph = (runs: readonly StyledRun[], style: ParagraphStyle): SetParagraph => {
    const missing: MissingGlyph[] = [];
    const isVerbatim = style.verbatim === true;
    const indentOf = (line: number): number => (line === 0 ? style.firstIndentPt : style.restIndentPt) ?? 0;
    const lines: SetLine[] = [];
    const baselinePt = baselineOf(runs, style.leadingPt);
    const setting = { verbatim: isVerbatim, toTheLeft: style.toTheLeft };
    for (const row of boxesOf(runs, style.asPresented ? stackAsPresented : stackOf, setting, missing)) {
      const first = lines.length;
      for (const line of fillLines(row, (index) => style.widthPt - indentOf(first + index), style)) {
        lines.push(buildLine(row, line, style, baselinePt, indentOf(lines.length)));
      }
    }
    let widthPt = 0;
    for (const line of lines) widthPt = Math.max(widthPt, line.widthPt);
    return { lines, heightPt: lines.length * style.leadingPt, widthPt, missing };
  };

  const widthOf = (runs: readonly StyledRun[]): number =>
    boxesOf(runs, stackOf, { verbatim: false, toTheLeft: undefined }, []).reduce(
      (width, row) => width + advanceOf(row),
      0,
    );

  return {
    setParagraph,
    widthOf,
    face,
    ownFont: (family, weight, slant) => {
      const found = own?.of(family, { weight, slant }) ?? null;
      return found && ('face' in found ? 'used' : found.refused);
    },
  };
}

const symbols = 'NotoSansSymbols2-Regular';

/**
 * Have the characters of Simplified Chinese that the faces for Hong Kong lack (1,898 of the 6,763 of GB2312), and its forms of those
 * that they have.
 */
const simplifiedNames: Readonly<Record<string, string>> = { NotoSansHK: 'NotoSansSC', NotoSerifHK: 'NotoSerifSC' };
/** The first of ours that has Hebrew, and the only one that has Korean. */
const hebrewName = 'Arimo';
const koreanName = 'LXGWWenKai';
/** Faces of one script each, small, and upright alone; Devanagari is in the sans itself. */
const scriptNames = ['NotoSansArabic', 'NotoSansThai', 'NotoSansArmenian', 'NotoSansGeorgian'];

/** The Latin face and the Chinese one of each family; Noto Sans Mono and the brush hand have no slant. */
const families: Readonly<Record<Family, readonly [latin: string, chinese: string]>> = {
  sans: ['NotoSans', 'NotoSansHK'],
  serif: ['NotoSerif', 'NotoSerifHK'],
  mono: ['NotoSansMono', 'NotoSansHK'],
  carlito: ['Carlito', 'NotoSansHK'],
  arimo: ['Arimo', 'NotoSansHK'],
  cousine: ['Cousine', 'NotoSansHK'],
  caladea: ['Caladea', 'NotoSerifHK'],
  tinos: ['Tinos', 'NotoSerifHK'],
  kai: ['LXGWWenKai', 'LXGWWenKai'],
};

const stackFamilies = Object.keys(families) as readonly Family[];

type FaceNames = Readonly<Record<'narrow' | 'wide', readonly FaceId[]>>;

function uprightOf(weight: 400 | 700): 'Regular' | 'Bold' {
  return weight === 700 ? 'Bold' : 'Regular';
}

/** Faces in the order in which they are asked for a character: what a family lacks comes from the sans. */
function faceNames(
  family: Family,
  {
    weight,
    slant,
    isSimplified,
  }: { readonly weight: 400 | 700; readonly slant: boolean; readonly isSimplified: boolean },
): FaceNames {
  const upright = uprightOf(weight);
  const style = slant ? (weight === 700 ? 'BoldItalic' : 'Italic') : upright;
  const [latinName, chineseName] = families[family];
  const latin = `${latinName}-${family === 'mono' || family === 'kai' ? upright : style}`;
  const [plain, plainChinese, mono] = [`NotoSans-${style}`, `NotoSansHK-${upright}`, `NotoSansMono-${upright}`];
  const simplified = [simplifiedNames[chineseName] ?? 'NotoSansSC', 'NotoSansSC'].map((name) => `${name}-${upright}`);
  const traditional = [`${chineseName}-${upright}`, plainChinese];
  // The brush hand has the forms of both.
  const first = isSimplified && family !== 'kai' ? simplified : traditional;
  const others = [...simplified, ...traditional, `${hebrewName}-${style}`];
  const once = (faces: readonly FaceId[]): readonly FaceId[] => [...new Set(faces)];
  return {
    narrow: once([latin, plain, symbols, ...first, mono, ...others]),
    wide: once([...first, latin, plain, symbols, mono, ...others]),
  };
}

/** Text stands in the middle of its leading, by the largest size of the paragraph. */
function baselineOf(runs: readonly StyledRun[], leadingPt: number): number {
  let largest = 0;
  for (const run of runs) largest = Math.max(largest, run.sizePt);
  return leadingPt / 2 + largest * middle;
}
