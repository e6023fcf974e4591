import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPlan } from '../../../../main/handout/draw/draw-plan';
import { planHandout, type HandoutPlan } from '../../../../main/handout/plan-handout';
import type { Sha256 } from '../../../../main/model/ids';
import type { MediaSource } from '../../../../main/model/media';
import type { PlanPage } from '../../../../main/model/plan';
import type { Item, PictureItem } from '../../../../main/model/scene';
import { plainTemplate, type LogoPlace } from '../../../../main/model/template';
import { mediaInfo } from '../../../../main/store/media-info';
import { handoutWords } from '../../../../main/words/handout-words';
import { aCourse, aDay, aSession } from '../../../builders/a-course';
import { aDeck, slides } from '../../../builders/a-deck';
import { sha256 } from '../../../../main/files/sha256';
import { breachesOf, make, passportOf } from '../check/a-handout';
import { courseInput, tools } from '../handouts';

const files = new Map<Sha256, Uint8Array>();
const media: MediaSource = {
  info: (sha) => {
    const bytes = files.get(sha);
    return bytes ? mediaInfo((from, count) => bytes.subarray(from, from + count)) : null;
  },
  bytes: (sha) => files.get(sha) ?? null,
};
function keep(bytes: Uint8Array): Sha256 {
  const sha = createHash('sha256').update(bytes).digest('hex') as Sha256;
  files.set(sha, bytes);
  return sha;
}

const crest = keep(
  await sharp({ create: { width: 400, height: 200, channels: 4, background: '#b02030' } })
    .png()
    .toBuffer(),
);
const plainDrawing = keep(
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M0 0h40v40z" fill="#036"/></svg>'),
);
const rays = Array.from({ length: 2000 }, (_, ray) => `M20 20L${String(ray % 40)} ${String(Math.floor(ray / 50))}`);
const fineDrawing = keep(
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="${rays.join('')}" stroke="#036"/><text x="2" y="38" font-size="6">1876</text></svg>`,
  ),
);

const deck = aDeck({ title: { en: 'Rules of the logo' }, slides: slides(6) });
const pinned = sha256(Buffer.from('the deck of the logo'));
const pick = [{ kind: 'from' as const, slide: deck.slides[0]!.id }];
const course = aCourse({
  title: { en: 'Virtual assets' },
  host: { en: 'Police Headquarters' },
  days: [aDay({ sessions: [aSession({ material: [{ kind: 'slides', deck: deck.id, pinned, pick }] })] })],
});

function planned(picture: Sha256, place?: LogoPlace): HandoutPlan {
  const input = courseInput(course, new Map([[pinned, deck]]), {
    layout: '1',
    parts: ['cover', 'contents', 'sessions'],
  });
  const logo = { picture, widthMm: 30, ...(place ? { place } : {}) };
  return planHandout({ ...input, template: { ...plainTemplate, logo } }, { ...tools, media }, handoutWords);
}

function flat(items: readonly Item[]): readonly Exclude<Item, { kind: 'group' }>[] {
  return items.flatMap((item) => (item.kind === 'group' ? (item.slide === undefined ? flat(item.items) : []) : [item]));
}

const picturesOn = (page: PlanPage | undefined): readonly PictureItem[] =>
  flat(page?.items ?? []).filter((item) => item.kind === 'picture');

describe('The logo of a template', () => {
  it('stands on the cover alone where nobody says more, as it always did', () => {
    for (const plan of [planned(crest), planned(crest, 'cover')]) {
      const [cover, ...pages] = plan.pages;
      expect(picturesOn(cover)).toHaveLength(1);
      expect(pages.flatMap(picturesOn)).toEqual([]);
    }
  });

  it.each([
    ['pages', 0],
    ['both', 1],
  ] as const)('is small in the head of every page but the cover: %s', (place, onCover) => {
    const [cover, ...pages] = planned(crest, place).pages;
    expect(picturesOn(cover)).toHaveLength(onCover);
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      const [logo, ...more] = picturesOn(page);
      expect(more).toEqual([]);
      expect(logo).toMatchObject({ tag: 'artifact', running: 'header' });
      expect(logo!.box.widthPt / logo!.box.heightPt).toBeCloseTo(2);
      expect(logo!.box.heightPt).toBeLessThanOrEqual(19);
      // Nothing of the head lies on it: its words begin after it, and its rule runs under it.
      const head = flat(page.items).filter((item) => item.kind === 'line' && item.running === 'header');
      for (const item of head)
        if (item.kind === 'line') expect(item.xPt).toBeGreaterThan(logo!.box.xPt + logo!.box.widthPt);
      expect(logo!.box.yPt + logo!.box.heightPt).toBeLessThan(51.02);
    }
  });

  it('is in the file once, however many pages show it', async () => {
    const pdf = Buffer.from(await drawPlan(planned(crest, 'both'), { ...tools, media })).toString('latin1');
    expect(pdf.match(/\/Subtype \/Image\b/g)).toHaveLength(1);
  });

  it('stays outlines where these are few, and is one picture with its words where they are many', async () => {
    const few = planned(plainDrawing, 'pages').pages[2];
    expect(picturesOn(few)).toEqual([]);
    expect(flat(few!.items).some((item) => item.kind === 'path' && item.running === 'header' && item.fill)).toBe(true);
    const many = planned(fineDrawing, 'pages');
    expect(picturesOn(many.pages[2])).toHaveLength(1);
    const said = flat(many.pages[2]!.items).flatMap((item) => (item.kind === 'line' ? item.words : []));
    expect(said.map(({ text }) => text).join(' ')).toContain('1876');
    const pdf = Buffer.from(await drawPlan(many, { ...tools, media })).toString('latin1');
    // Its opacity stands beside it.
    expect(pdf.match(/\/Subtype \/Image\b/g)).toHaveLength(2);
  });

  it.each([crest, plainDrawing, fineDrawing])('on every page leaves the handout its passport (%s)', async (picture) => {
    const input = courseInput(course, new Map([[pinned, deck]]), {
      layout: '3',
      parts: ['cover', 'contents', 'sessions'],
    });
    const template = { ...plainTemplate, logo: { picture, widthMm: 30, place: 'both' } } as const;
    const given = { ...tools, media };
    const made = await make({ ...input, template }, given);
    expect(breachesOf(await passportOf(made.bytes, made, given))).toEqual([]);
  });

  it('that the library lost is told once, and leaves heads without it', () => {
    const plan = planned(sha256(Buffer.from('a logo that is lost')), 'pages');
    expect(plan.findings.filter(({ code }) => code === 'picture.missing')).toHaveLength(1);
    expect(plan.pages.flatMap(picturesOn)).toEqual([]);
  });
});
