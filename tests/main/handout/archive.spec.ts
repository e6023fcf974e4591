import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { srgbProfile } from '../../../main/handout/draw/srgb-profile';
import { temporaryFolder } from '../../builders/temporary-folder';
import { archiveRules } from '../../matchers/archive/rules';
import { matterhornRules } from '../../matchers/matterhorn/rules';
import { openPdf, type OpenedPdf } from '../../matchers/opened-pdf';
import { archiveBreakers, archiveByteBreakers } from './archive-breaks';
import { drawFull, fullInputs } from './full-handouts';
import { breaking } from './matterhorn-breaks';

const opened = new Map<string, OpenedPdf>();
beforeAll(async () => {
  for (const [name, input] of await fullInputs())
    opened.set(name, await openPdf(await drawFull({ ...input, recipe: { ...input.recipe, archive: true } })));
}, 120_000);

describe('Handouts for the archive keep PDF/A-2a (ISO 19005-2)', () => {
  for (const { number, holds, failures } of [...archiveRules, ...matterhornRules]) {
    it(`${number}: ${holds}`, () => {
      for (const [name, pdf] of opened) expect({ [name]: failures(pdf).slice(0, 5) }).toEqual({ [name]: [] });
    });
  }
});

describe('The rules for PDF/A find', () => {
  const sound = (): Uint8Array => [...opened.values()][0]!.bytes;
  const found = async (number: string, bytes: Uint8Array): Promise<readonly string[]> => {
    const broken = await openPdf(bytes, { objectsAlone: true });
    return archiveRules.find((rule) => rule.number === number)?.failures(broken) ?? [];
  };

  for (const [number, what, change] of archiveBreakers) {
    it(`${number}: ${what}`, async () => {
      const document = await PDFDocument.load(sound(), { updateMetadata: false });
      change(breaking(document));
      expect(await found(number, await document.save({ useObjectStreams: false }))).not.toEqual([]);
    });
  }

  for (const [number, what, change] of archiveByteBreakers) {
    it(`${number}: ${what}`, async () => {
      expect(await found(number, new Uint8Array(change(Buffer.from(sound()))))).not.toEqual([]);
    });
  }

  it('something in every rule', () => {
    const tried = new Set([...archiveBreakers, ...archiveByteBreakers].map(([number]) => number));
    expect(archiveRules.map(({ number }) => number).filter((number) => !tried.has(number))).toEqual([]);
  });
});

describe('The profile of our colours', () => {
  it('is that of sRGB: colours go through it unchanged', async () => {
    const file = join(await temporaryFolder(), 'srgb.icc');
    writeFileSync(file, srgbProfile());
    const size = { width: 64, height: 64, channels: 3 } as const;
    const colours = Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, index) => (index * 7919) % 256));
    const kept = await sharp(colours, { raw: size }).withIccProfile(file).png().toBuffer();
    expect((await sharp(kept).metadata()).icc?.length).toBe(srgbProfile().length);
    const seen = await sharp(kept).raw().toBuffer();
    const furthest = colours.reduce((most, value, index) => Math.max(most, Math.abs(value - (seen[index] ?? 0))), 0);
    expect(furthest).toBeLessThanOrEqual(1);
  });
});

describe('A handout that is not for the archive', () => {
  it('makes no claim to be', async () => {
    const [input] = [...(await fullInputs()).values()];
    const pdf = await openPdf(await drawFull(input!));
    expect(pdf.xmp).not.toContain('pdfaid');
    expect(pdf.at(pdf.catalog, 'OutputIntents')).toBeUndefined();
  });
});
