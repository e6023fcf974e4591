import { describe, expect, it } from 'vitest';
import { withAppendices } from '../../../../main/foreign/measure-appendices';
import { unmarked } from '../../../../main/model/marking';
import type { MediaSource } from '../../../../main/model/media';
import { aCourse, aDay, aSession } from '../../../builders/a-course';
import { aDeck, aSlide, aText } from '../../../builders/a-deck';
import { aHash, slideId } from '../../../builders/ids';
import { onePagePdf } from '../../../builders/raw-pdf';
import { courseInput, tools } from '../handouts';
import { breachesOf, make, noteText, passportOf, type Made } from './a-handout';
import { withContent } from './break-file';

const deck = aDeck({ slides: [aSlide({ id: slideId('slide-1'), texts: { en: aText({ notes: noteText }) } })] });

/** A handout with a page that another program made: its font is not in its file, and it is drawn by these operators. */
async function withAppendix(content: string): Promise<Made> {
  const pdf = onePagePdf(content);
  const media: MediaSource = { info: () => null, bytes: (sha) => (sha === aHash('b') ? pdf : null) };
  const title = { en: 'The Ordinance' };
  const course = aCourse({
    days: [
      aDay({
        sessions: [
          aSession({
            material: [
              {
                kind: 'slides',
                deck: deck.id,
                pinned: aHash('a'),
                pick: [{ kind: 'from', slide: slideId('slide-1') }],
              },
              { kind: 'appendix', pdf: aHash('b'), title, marking: { ...unmarked, label: 'TLP:GREEN' } },
            ],
          }),
        ],
      }),
    ],
  });
  const input = courseInput(course, new Map([[aHash('a'), deck]]), { parts: ['sessions', 'appendices'] });
  return make(await withAppendices(input, media), { ...tools, media });
}

const sound = 'BT /F1 20 Tf 100 500 Td (Section 1) Tj ET';
/** Off its page, without ink, and under something else. */
const unseen = `${sound} BT /F1 9 Tf 2000 500 Td (Draft) Tj 3 Tr -1900 0 Td (Draft) Tj ET BT 0 Tr /F1 9 Tf 100 300 Td (Draft) Tj ET 1 g 90 290 80 30 re f`;

describe('The passport of a handout with a page that others made', () => {
  it('does not ask how that page is made, nor what lies unseen on it', async () => {
    const made = await withAppendix(unseen);
    expect(breachesOf(await passportOf(made.bytes, made))).toEqual([]);
    expect(breachesOf(await passportOf(made.bytes, { meant: null, input: null }))).toEqual([]);
  });

  it('asks for the label on it, and for what instructors alone may have', async () => {
    const leaky = await withAppendix(`BT /F1 8 Tf 10 500 Td (${noteText}) Tj ET`);
    expect(breachesOf(await passportOf(leaky.bytes, leaky))).toContain('instructor-text.found');
    const made = await withAppendix(sound);
    const unlabelled = await withContent((content) => content.replace(/\/Artifact[^]*?EMC/g, ''))(made.bytes);
    expect(breachesOf(await passportOf(unlabelled, made))).toContain('label.missing');
  });

  it('asks how every other page is made', async () => {
    const made = await withAppendix(sound);
    const noted = await withContent((content) => content.replace('BT', 'BT 3 Tr'), 0)(made.bytes);
    expect(breachesOf(await passportOf(noted, made))).toContain('unseen-text.no-ink');
  });
});
