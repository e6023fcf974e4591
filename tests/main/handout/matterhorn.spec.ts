import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { matterhornRules } from '../../matchers/matterhorn/rules';
import { openPdf, type OpenedPdf } from '../../matchers/opened-pdf';
import { drawFull, fullInputs } from './full-handouts';
import { breakers, breaking } from './matterhorn-breaks';

describe('Handouts that together use everything keep PDF/UA-1, by the Matterhorn Protocol 1.02', () => {
  const opened = new Map<string, OpenedPdf>();
  beforeAll(async () => {
    for (const [name, input] of await fullInputs()) opened.set(name, await openPdf(await drawFull(input)));
  }, 120_000);

  for (const { number, holds, failures } of matterhornRules) {
    it(`${number}: ${holds}`, () => {
      for (const [name, pdf] of opened) expect({ [name]: failures(pdf).slice(0, 5) }).toEqual({ [name]: [] });
    });
  }
});

describe('The rules for PDF/UA find', () => {
  let sound: Uint8Array;
  beforeAll(async () => {
    sound = await drawFull([...(await fullInputs()).values()][0]!);
  }, 60_000);

  for (const [number, what, change] of breakers) {
    it(`${number}: ${what}`, async () => {
      const document = await PDFDocument.load(sound, { updateMetadata: false });
      change(breaking(document));
      const broken = await openPdf(await document.save({ useObjectStreams: false }), {
        objectsAlone: !number.startsWith('01-'),
      });
      expect(matterhornRules.find((rule) => rule.number === number)?.failures(broken)).not.toEqual([]);
    });
  }

  it('something in every rule that a file of ours could break', () => {
    // Files with a password are looked at with their password.
    const elsewhere = ['26-001', '26-002'];
    const tried = new Set([...breakers.map(([number]) => number), ...elsewhere]);
    expect(matterhornRules.map(({ number }) => number).filter((number) => !tried.has(number))).toEqual([]);
  });
});
