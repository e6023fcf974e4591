import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { exportSet } from '../../../main/ipc/export-set';
import { issueHandout } from '../../../main/ipc/issue-handout';
import { exportHandout } from '../../../main/ipc/make-handout';
import { comparePages } from '../../../main/ipc/replace-pages';
import { shareDone, type HowFar } from '../../../main/model/stage';
import { sayIn } from '../../../main/words/say-in';
import { sayFar } from '../../../renderer/parts/say-far';
import type { Progress } from '../../../main/workers/port';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { aRecipe } from '../../builders/a-recipe';
import { slideId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';
import { workHere } from '../../builders/work-here';

const words = ['ledger', 'wallet', 'bridge'];
const deck = aDeck({
  title: { en: 'Orders' },
  slides: words.map((word) => aSlide({ id: slideId(`slide-${word}`), texts: { en: aText({ title: word }) } })),
});
const recipe = aRecipe({ parts: [], layout: '1' });
const en = (far: HowFar): string => sayFar(sayIn('en'), far, '');

/** What the window is told of a work, as sentences, and how much of the whole that is. */
function listening() {
  const told: Progress[] = [];
  return {
    options: { onProgress: (progress: Progress) => void told.push(progress) },
    sentences: () => told.map(en),
    shares: () => told.map((far) => shareDone(far) ?? 0),
  };
}

async function aPlace() {
  const out = await temporaryFolder();
  const store = await openAt(join(out, 'library'));
  await store.createDeck(deck);
  return { out, work: workHere(store) };
}

const inOrder = (shares: readonly number[]): boolean => shares.every((share, at) => share >= (shares[at - 1] ?? 0));

describe('How far an export is', () => {
  it('is counted in what the document has: its slides, then its pages drawn, then its pages checked', async () => {
    const { out, work } = await aPlace();
    const heard = listening();
    await exportHandout(work, recipe, join(out, 'one.pdf'), nodeDisk(), heard.options);
    expect(heard.sentences()).toEqual([
      ...[1, 2, 3].map((number) => `Laying out slide ${String(number)} of 3`),
      ...[1, 2, 3].map((number) => `Drawing page ${String(number)} of 3`),
      ...[1, 2, 3].map((number) => `Checking page ${String(number)} of 3`),
    ]);
    expect(inOrder(heard.shares())).toBe(true);
  });

  it('names in a set which handout it is at, and the page within it; its copies one by one', async () => {
    const { out, work } = await aPlace();
    const heard = listening();
    const holders = ['Chan', 'Silva'].map((name) => ({ name, agency: '' }));
    const copies = { recipe, holders, first: 1, wantsPrintFile: true };
    const more = [{ name: {}, recipe }];
    await exportSet(work, { handouts: [], more, copies, date: recipe.date }, out, nodeDisk(), heard.options);
    expect(heard.sentences()).toEqual(
      expect.arrayContaining([
        'Handout 1 of 2 · Drawing page 2 of 3',
        'Handout 2 of 2 · File for the printer: page 3 of 3',
        'Handout 2 of 2 · Checking page 3 of 3',
        'Handout 2 of 2 · Copy 2 of 2',
      ]),
    );
    expect(inOrder(heard.shares())).toBe(true);
    expect(heard.shares().at(-1)).toBe(1);
  });

  it('is known from the first page on while replacement pages are looked for', async () => {
    const { out, work } = await aPlace();
    const { issue } = await issueHandout(work, recipe, join(out, 'issue.pdf'), nodeDisk());
    const heard = listening();
    await expect(comparePages(work, issue.id, heard.options)).rejects.toMatchObject({ code: 'exchange.nothing' });
    expect(heard.sentences()[0]).toBe('Reading page 1 of 3 of what was given out');
    expect(heard.sentences().at(-1)).toBe('Comparing page 3 of 3');
  });
});
