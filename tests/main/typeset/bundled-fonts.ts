import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FaceId } from '../../../main/model/scene';
import { solid } from '../../../main/model/geometry';
import { openTypesetter } from '../../../main/typeset/open-typesetter';
import type { ParagraphStyle, SetLine, StyledRun } from '../../../main/typeset/typesetter';

const families: Readonly<Record<string, readonly [folder: string, name: string]>> = {
  NotoSans: ['noto-sans', 'NotoSans'],
  NotoSansHK: ['noto-sans-hk', 'NotoSansHK'],
  NotoSansSC: ['noto-sans-sc', 'NotoSansSC'],
  NotoSansMono: ['noto-sans-mono', 'NotoSansMono'],
  NotoSansSymbols2: ['noto-sans-symbols-2', 'NotoSansSymbols2'],
  NotoSerif: ['noto-serif', 'NotoSerif'],
  NotoSerifHK: ['noto-serif-hk', 'NotoSerifHK'],
  NotoSerifSC: ['noto-serif-sc', 'NotoSerifSC'],
  Carlito: ['carlito', 'Carlito'],
  Caladea: ['caladea', 'Caladea'],
  Arimo: ['arimo', 'Arimo'],
  Tinos: ['tinos', 'Tinos'],
  Cousine: ['cousine', 'Cousine'],
  NotoEmoji: ['noto-emoji', 'NotoEmoji'],
  NotoSansArabic: ['noto-sans-arabic', 'NotoSansArabic'],
  NotoSansThai: ['noto-sans-thai', 'NotoSansThai'],
  NotoSansArmenian: ['noto-sans-armenian', 'NotoSansArmenian'],
  NotoSansGeorgian: ['noto-sans-georgian', 'NotoSansGeorgian'],
};
const styles: Readonly<Record<string, string>> = {
  Regular: '400Regular',
  Bold: '700Bold',
  Italic: '400Regular_Italic',
  BoldItalic: '700Bold_Italic',
};

/** A bundled font, from `assets/fonts` or, before the set-up has copied it there, from its package. */
export function readBundledFont(face: FaceId): Uint8Array {
  const copied = join('assets', 'fonts', `${face}.ttf`);
  if (existsSync(copied)) return readFileSync(copied);
  const [family = '', style = ''] = face.split('-');
  const [folder, name] = families[family] ?? ['', ''];
  const inPackage = join('node_modules', '@expo-google-fonts', folder, styles[style] ?? '');
  const file = readdirSync(inPackage).find((entry) => entry.startsWith(name) && entry.endsWith('.ttf'));
  return readFileSync(join(inPackage, file ?? ''));
}

/** One typesetter for all tests of a file: opening fonts is the slow part. */
export const typesetter = openTypesetter(readBundledFont);

/** A run of plain ten-point text, with what the test says differently. */
export function aRun(text: string, changes: Partial<StyledRun> = {}): StyledRun {
  return {
    text,
    family: 'sans',
    weight: 400,
    slant: false,
    sizePt: 10,
    paint: solid('000000'),
    lang: 'en',
    tag: 0,
    ...changes,
  };
}

/** A run of Chinese text. */
export function aChineseRun(text: string, changes: Partial<StyledRun> = {}): StyledRun {
  return aRun(text, { lang: 'zh-Hant', ...changes });
}

/** Lines of runs in a column. */
export function linesOf(runs: readonly StyledRun[], style: Partial<ParagraphStyle> = {}): readonly SetLine[] {
  return typesetter.setParagraph(runs, { widthPt: 200, align: 'start', leadingPt: 14, ...style }).lines;
}

/** What each line says, without the spaces that hang at its end. */
export function textOf(lines: readonly SetLine[]): readonly string[] {
  return lines.map((line) => line.text.replace(/ +$/, ''));
}

/** Where each word of a line starts and ends, from the items alone. */
export function wordPlaces(line: SetLine): readonly { text: string; startPt: number; endPt: number; face: FaceId }[] {
  return line.items.flatMap((item) => {
    if (item.kind !== 'line') return [];
    let x = item.xPt;
    return item.words.map((word, index) => {
      const startPt = x;
      const endPt = x + (word.width * item.sizePt) / 1000;
      x = endPt + (item.gapsPt?.[index] ?? 0);
      return { text: word.text, startPt, endPt, face: item.face };
    });
  });
}
