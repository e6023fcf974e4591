import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { planHandout, type HandoutPlan } from '../../../../main/handout/plan-handout';
import { openOpacity } from '../../../../main/handout/sight/is-opaque';
import { onlySeen, seenClosely } from '../../../../main/handout/sight/only-seen';
import { isPlainlySeen } from '../../../../main/handout/sight/plainly-seen';
import { solid, type Matrix } from '../../../../main/model/geometry';
import type { Sha256 } from '../../../../main/model/ids';
import type { MediaSource } from '../../../../main/model/media';
import type { GroupItem, Item, LineItem, PathItem, PictureItem, Scene } from '../../../../main/model/scene';
import type { Recipe } from '../../../../main/model/recipe';
import { handoutWords } from '../../../../main/words/handout-words';
import { aHash } from '../../../builders/ids';
import { p, sp } from '../../../builders/pptx-file';
import { wordsOf as wordsOfPage } from '../../../matchers/placed-text';
import { aRun, typesetter } from '../../typeset/bundled-fonts';
import { importPptx } from '../../import/pptx/import-pptx';
import { deckInput, tools } from '../handouts';

function line(text: string, xPt: number, baselinePt: number): LineItem {
  const set = typesetter.setParagraph([aRun(text, { sizePt: 20 })], { widthPt: 5000, align: 'start', leadingPt: 24 });
  const item = set.lines[0]?.items.find((one): one is LineItem => one.kind === 'line');
  if (!item) throw new Error('Nothing was set.');
  return { ...item, xPt, baselinePt };
}
const box = (left: number, top: number, width: number, height: number, alpha = 1): PathItem => ({
  kind: 'path',
  path: `M${left} ${top}L${left + width} ${top}L${left + width} ${top + height}L${left} ${top + height}Z`,
  fill: solid('ffffff', alpha),
  stroke: null,
  tag: 'artifact',
});
const picture = (sha: Sha256, xPt: number, yPt: number, widthPt: number, heightPt: number): PictureItem => ({
  kind: 'picture',
  picture: sha,
  box: { xPt, yPt, widthPt, heightPt },
  alpha: 1,
  tag: 'artifact',
});
const group = (matrix: Matrix, clip: string | null, ...items: readonly Item[]): GroupItem => ({
  kind: 'group',
  matrix,
  clip,
  alpha: 1,
  items,
});
const still: Matrix = [1, 0, 0, 1, 0, 0];

function scene(...items: readonly Item[]): Scene {
  return {
    widthPt: 400,
    heightPt: 300,
    items,
    tags: [],
    smallestLatinPt: 20,
    smallestHanPt: Infinity,
    concealed: [],
    findings: [],
  };
}
const seen = (given: Scene, isOpaque: (picture: PictureItem) => boolean = () => true): Scene =>
  onlySeen(given, isOpaque);

/** The words that are left, each piece with where it begins. */
function wordsOf(items: readonly Item[]): readonly string[] {
  return items.flatMap((item) =>
    item.kind === 'group'
      ? wordsOf(item.items)
      : item.kind === 'line'
        ? [
            item.words
              .map(({ text }) => text)
              .join('')
              .trim(),
          ]
        : [],
  );
}

describe('What nobody sees on a slide', () => {
  it('is left as it is where everything is seen', () => {
    const all = scene(box(0, 0, 400, 300), line('Trace the payment', 20, 100), picture(aHash('1'), 20, 120, 100, 80));
    expect(seen(all)).toBe(all);
  });

  it('goes where words run off the edge, and the others stay where they stood', () => {
    const off = line('seen to here and no further', 250, 100);
    const { items, concealed } = seen(scene(off));
    const [left] = items as readonly LineItem[];
    expect(wordsOf(items)).toEqual(['seen to here and']);
    expect(left).toMatchObject({ xPt: off.xPt, baselinePt: off.baselinePt });
    expect(concealed).toEqual([{ why: 'off-slide', text: 'no further' }]);
  });

  it('goes where words stand past a clip, or are turned over the edge', () => {
    expect(
      wordsOf(seen(scene(group(still, 'M0 0L200 0L200 80L0 80Z', line('in', 20, 60), line('out', 20, 140)))).items),
    ).toEqual(['in']);
    const turned = group([0, 1, -1, 0, 380, 200], null, line('down over the lower edge', 0, 0));
    expect(wordsOf(seen(scene(turned)).items)).toEqual(['down over']);
  });

  it('goes where words lie under an opaque box, in the middle of a line too', () => {
    const text = line('before secret after', 20, 100);
    const [before, secret] = [text.words[0]?.width ?? 0, text.words[2]?.width ?? 0].map((width) => (width * 20) / 1000);
    const over = box(20 + (before ?? 0) + 3, 80, (secret ?? 0) + 6, 30);
    const { items, concealed } = seen(scene(text, over));
    expect(wordsOf(items)).toEqual(['before', 'after']);
    expect(concealed).toEqual([{ why: 'covered', text: 'secret' }]);
    const [first, second] = items as readonly LineItem[];
    expect(second!.xPt).toBeGreaterThan(first!.xPt + (before ?? 0) + (secret ?? 0));
  });

  it('stays where what lies over it lets light through, or was painted before it', () => {
    for (const items of [
      [line('secret', 20, 100), box(0, 70, 400, 50, 0.5)],
      [box(0, 70, 400, 50), line('secret', 20, 100)],
      [line('secret', 20, 100), box(20, 105, 400, 50)],
    ])
      expect(wordsOf(seen(scene(...items)).items)).toEqual(['secret']);
  });

  const white = (item: LineItem, rgb = 'ffffff'): LineItem => ({ ...item, paint: solid(rgb) });

  it('goes where words have the colour of what they stand on: the paper, a shape, and the nearest of several', () => {
    const secret = white(line('secret', 20, 100));
    for (const items of [
      [secret],
      [box(0, 0, 400, 300), secret],
      [{ ...box(0, 0, 400, 300), fill: solid('000000') }, box(0, 60, 200, 80), white(secret, 'fdfefd')],
      [group(still, 'M0 0L300 0L300 200L0 200Z', secret)],
    ]) {
      const { items: left, concealed } = seen(scene(...items));
      expect(wordsOf(left)).toEqual([]);
      expect(concealed).toEqual([{ why: 'same-colour', text: 'secret' }]);
    }
  });

  it('stays where its ground has another colour, several, or one that is not known', () => {
    const text = white(line('seen', 20, 100));
    const dark = { ...box(0, 60, 200, 80), fill: solid('203040') };
    const blurred = { ...dark, fill: solid('ffffff', 0.5) };
    const half = { ...dark, path: 'M0 60L40 60L40 140L0 140Z' };
    for (const items of [
      [box(0, 0, 400, 300), dark, text],
      [box(0, 0, 400, 300), blurred, text],
      [half, text],
      [picture(aHash('1'), 0, 0, 400, 300), text],
    ])
      expect(wordsOf(seen(scene(...items)).items)).toEqual(['seen']);
  });

  it('goes word by word where a line runs from one ground to another', () => {
    const text = white(line('seen secret', 20, 100));
    const dark = { ...box(0, 60, 20 + ((text.words[0]?.width ?? 0) * 20) / 1000 + 2, 80), fill: solid('203040') };
    expect(wordsOf(seen(scene(dark, text)).items)).toEqual(['seen']);
  });

  it('goes with pictures that lie wholly outside or under something, and with shapes outside', () => {
    const gone = scene(
      picture(aHash('1'), 500, 20, 100, 80),
      picture(aHash('2'), 20, 20, 100, 80),
      box(0, 0, 200, 200),
      { ...box(420, 20, 40, 40), link: { kind: 'web', url: 'https://example.org/' } },
    );
    expect(seen(gone).items.map(({ kind }) => kind)).toEqual(['path']);
  });

  it('is a finding of its slide, is told to instructors and is in no copy for participants', async () => {
    const text = Array.from({ length: 8 }, (_, number) => p(`line ${String(number)} of the overflow`)).join('');
    const { deck, media } = await importPptx([{ shapes: sp({ at: [40, 400, 500, 100], text }) }]);
    const bytes = new Map(media.map((one) => [one.sha, one.bytes]));
    const held: MediaSource = { info: () => null, bytes: (sha) => bytes.get(sha) ?? null };
    const planned = (edition: Recipe['edition']) =>
      planHandout(deckInput(deck, { edition, layout: 'notes' }), { ...tools, media: held }, handoutWords);
    const participant = planned('participant');
    expect(participant.findings).toContainEqual(
      expect.objectContaining({ code: 'slide.unseen-text', facts: { text: 'line 7 of the overflow' } }),
    );
    const said = (made: HandoutPlan) => made.pages.map(wordsOfPage).join(' ');
    expect(said(participant)).toContain('line 0 of the overflow');
    expect(said(participant)).not.toContain('line 7');
    expect(said(planned('instructor'))).toContain('line 7 of the overflow');
  });
});

const half = (alpha: number): Buffer =>
  Buffer.from(Uint8Array.from({ length: 16 * 16 * 4 }, (_, at) => (at % 4 === 3 ? (at < 40 ? alpha : 255) : at & 255)));
const raw = { width: 16, height: 16, channels: 4 } as const;

describe('Whether a picture hides what lies beneath it', () => {
  const held = new Map<Sha256, Uint8Array>();
  const media: MediaSource = { info: () => null, bytes: (sha) => held.get(sha) ?? null };
  const isOpaque = (sha: Sha256): boolean => openOpacity(media)(picture(sha, 0, 0, 1, 1));

  it('is read from its pixels: one clear pixel lets words be seen', async () => {
    held.set(aHash('1'), await sharp(half(255), { raw }).png().toBuffer());
    held.set(aHash('2'), await sharp(half(200), { raw }).png().toBuffer());
    held.set(aHash('3'), await sharp(half(200), { raw }).jpeg().toBuffer());
    held.set(aHash('4'), await sharp(half(0), { raw }).png({ palette: true }).toBuffer());
    expect(['1', '2', '3', '4', '5'].map((digit) => isOpaque(aHash(digit)))).toEqual([true, false, true, false, false]);
  });
});

describe('A slide that is plainly seen', () => {
  const place = fc.record({ x: fc.integer({ min: -40, max: 420 }), y: fc.integer({ min: -20, max: 320 }) });
  const item: fc.Arbitrary<Item> = fc.oneof(
    place.map(({ x, y }) => line('Follow the money', x, y)),
    fc
      .tuple(place, fc.integer({ min: 5, max: 200 }), fc.constantFrom(1, 0.5))
      .map(([{ x, y }, side, alpha]) => box(x, y, side, side / 2, alpha)),
    fc.tuple(place, fc.integer({ min: 5, max: 200 })).map(([{ x, y }, side]) => picture(aHash('a'), x, y, side, side)),
  );

  it('has nothing hidden on it, however closely one looks', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), (items) => {
        const given = scene(...items);
        if (!isPlainlySeen(given)) return;
        plain += 1;
        expect(seenClosely(given, () => true)).toBe(given);
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(100);
  });
});
