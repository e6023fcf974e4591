import { resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPlan } from '../../../../main/handout/draw/draw-plan';
import { planHandout } from '../../../../main/handout/plan-handout';
import { estimateSize } from '../../../../main/handout/size/estimate-size';
import { readMarkdown } from '../../../../main/markdown/read-markdown';
import type { MediaSource } from '../../../../main/model/media';
import type { Plan } from '../../../../main/model/plan';
import type { Recipe } from '../../../../main/model/recipe';
import type { PictureItem } from '../../../../main/model/scene';
import { mediaInfo } from '../../../../main/store/media-info';
import { openLibrary } from '../../../../main/store/open-library';
import { handoutWords } from '../../../../main/words/handout-words';
import { surroundings } from '../../../builders/a-library';
import { aRecipe } from '../../../builders/a-recipe';
import { aHash } from '../../../builders/ids';
import { typesetter } from '../../typeset/bundled-fonts';

const sample = resolve(import.meta.dirname, '../../../../assets/sample');

/** The estimate as a share of the file that is then drawn. */
async function share(plan: Plan, media: MediaSource): Promise<number> {
  const tools = { typesetter, media };
  return estimateSize(plan, tools) / (await drawPlan(plan, tools)).length;
}

const picture: PictureItem = {
  kind: 'picture',
  picture: aHash('a'),
  box: { xPt: 10, yPt: 10, widthPt: 400, heightPt: 300 },
  alpha: 1,
  tag: 'artifact',
};

/** The same picture on so many pages. */
function pictured(count: number, picturesDpi: number | null): Plan {
  const page = { widthPt: 500, heightPt: 700, items: [picture], shows: [] };
  return {
    title: 'Pictures',
    lang: 'en',
    label: 'TLP:GREEN',
    restrictions: '',
    pages: Array.from({ length: count }, (_, index) => ({ ...page, number: String(index + 1) })),
    tags: [{ id: 0, parent: null, type: 'Document' }],
    outline: [],
    places: {},
    faces: [],
    slides: 0,
    findings: [],
    date: '2026-03-02T00:00:00Z',
    picturesDpi,
  };
}

function holding(bytes: Uint8Array): MediaSource {
  return { info: () => mediaInfo((from, count) => bytes.subarray(from, from + count)), bytes: () => bytes };
}

/** Coarse and fine at once, as photographs are: the finer a detail, the fainter. */
async function photograph(kind: 'JPEG' | 'PNG'): Promise<Uint8Array> {
  const size = { width: 1200, height: 900 };
  const sum = new Float64Array(size.width * size.height * 3).fill(128);
  for (let cell = 256; cell >= 1; cell /= 2) {
    const [width, height] = [Math.ceil(size.width / cell) + 1, Math.ceil(size.height / cell) + 1];
    const grain = Buffer.from(Array.from({ length: width * height * 3 }, (_, at) => (at * 2654435761) >>> 13));
    const layer = await sharp(grain, { raw: { width, height, channels: 3 } })
      .resize({ ...size, fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer();
    for (const [at, value] of layer.entries()) sum[at] = (sum[at] ?? 0) + ((value - 128) / 255) * 12 * cell ** 0.35;
  }
  const image = sharp(Buffer.from(sum.map((value) => Math.min(255, Math.max(0, value)))), {
    raw: { ...size, channels: 3 },
  });
  return kind === 'JPEG' ? image.jpeg({ quality: 90 }).toBuffer() : image.png().toBuffer();
}

describe("The estimate of a file's size", () => {
  it.each([
    { edition: 'participant', layout: '3' },
    { edition: 'instructor', layout: 'notes', languages: ['en', 'zh-Hant'] },
    { edition: 'workbook', layout: '6', languages: ['zh-Hant'] },
    { edition: 'participant', layout: 'outline', languages: ['pt'] },
  ] satisfies Partial<Recipe>[])(
    'is less than a quarter off for the sample course as $edition, $layout, $languages',
    { timeout: 60_000 },
    async (wanted) => {
      const store = await openLibrary(sample, surroundings({ mode: 'read' }));
      const [course] = (await store.list()).courses;
      const scope: Recipe['scope'] = { kind: 'course', course: course!.id };
      const handout = await store.gatherHandoutInput(aRecipe({ scope, ...wanted }));
      const media = store.media();
      const estimate = await share(planHandout(handout, { typesetter, media, readMarkdown }, handoutWords), media);
      await store.close();
      expect(Math.abs(estimate - 1)).toBeLessThan(0.25);
    },
  );

  it.each([
    ['JPEG', null],
    ['JPEG', 150],
    ['PNG', null],
    ['PNG', 150],
  ] as const)('takes a photograph as %s at %s dots an inch for what it will be, by a third', async (kind, dpi) => {
    const bytes = await photograph(kind);
    const estimate = await share(pictured(3, dpi), holding(bytes));
    expect(Math.abs(estimate - 1)).toBeLessThan(1 / 3);
  });

  it('counts a picture once, however often it is printed', async () => {
    const media = holding(await photograph('JPEG'));
    const sizeOf = (pages: number): number => estimateSize(pictured(pages, null), { typesetter, media });
    expect(sizeOf(2) - sizeOf(1)).toBe(sizeOf(9) - sizeOf(8));
    expect(sizeOf(2) - sizeOf(1)).toBeLessThan(2000);
  });
});
