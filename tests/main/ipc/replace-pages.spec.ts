import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { codeOfCopy, findFile } from '../../../main/ipc/find-issue';
import { issueCopies, issueHandout } from '../../../main/ipc/issue-handout';
import { comparePages, replacePages } from '../../../main/ipc/replace-pages';
import type { OpenWork } from '../../../main/ipc/session';
import { markOf } from '../../../main/model/copies';
import type { Issue } from '../../../main/model/issue';
import type { Recipe } from '../../../main/model/recipe';
import type { Slide } from '../../../main/model/slide';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { aRecipe } from '../../builders/a-recipe';
import { unmarked } from '../../../main/model/marking';
import { slideId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';
import { workHere } from '../../builders/work-here';
import { readPdf } from '../../matchers/read-pdf';
import { someHolders } from '../handout/copies/some-copies';

const words = ['ledger', 'wallet', 'bridge', 'mixer', 'exchange', 'custody'];
const slideOf = (word: string): Slide =>
  aSlide({ id: slideId(`slide-${word}`), texts: { en: aText({ title: `The ${word}`, body: `- about the ${word}` }) } });

interface Place {
  readonly work: OpenWork;
  readonly store: LibraryStore;
  readonly out: string;
  /** Makes the deck show these slides, some of which say something else. */
  readonly teach: (list: readonly string[], others?: Readonly<Record<string, Partial<Slide>>>) => Promise<void>;
}

async function aPlace(): Promise<Place> {
  const folder = await temporaryFolder();
  const store = await openAt(join(folder, 'library'));
  const { id } = await store.createDeck(aDeck({ slides: words.map(slideOf) }));
  const teach: Place['teach'] = async (list, others = {}) => {
    const deck = await store.getDeck(id);
    const slides = list.map((word) => ({ ...slideOf(word), ...others[word] }));
    await store.changeDeck({
      deck: id,
      base: deck.revision,
      edits: [{ kind: 'deck.become', deck: { ...deck, slides } }],
      said: 'renew-deck',
    });
  };
  return { work: workHere(store), store, out: folder, teach };
}

const recipe = (changes: Partial<Recipe> = {}): Recipe =>
  aRecipe({ parts: ['cover', 'contents'], layout: '1', ...changes });

const rewritten = (title: string): Partial<Slide> => ({ texts: { en: aText({ title, body: '- it was wrong' }) } });

async function issued({ work, out }: Place, changes: Partial<Recipe> = {}): Promise<Issue> {
  return (await issueHandout(work, recipe(changes), join(out, 'issue.pdf'), nodeDisk())).issue;
}

const madeOn = '2026-03-09T10:00:00+08:00';
const replaced = ({ work, out }: Place, issue: Issue, name = 'replacement.pdf') =>
  replacePages(work, issue.id, join(out, name), madeOn, nodeDisk());

async function pagesOf({ out }: Place, name = 'replacement.pdf') {
  return (await readPdf(new Uint8Array(await readFile(join(out, name))))).pages;
}

const textsOf = (pages: Awaited<ReturnType<typeof pagesOf>>): readonly string[] =>
  pages.map(({ text }) => text.replace(/\s+/g, ' '));

describe('Replacement pages of an issue', () => {
  it('are the pages that say something else, behind a sheet that names the issue and tells what to exchange', async () => {
    const place = await aPlace();
    const issue = await issued(place);
    await place.teach(words, { bridge: { texts: { en: aText({ title: 'The bridge', body: '- a late change' }) } } });
    const { exchange, issue: replacement, of } = await replaced(place, issue);
    expect(exchange.steps).toEqual([{ take: ['3'], put: ['3'], after: null }]);
    const pages = await pagesOf(place);
    expect(pages.map(({ label }) => label)).toEqual(['A', '3']);
    const [sheet = '', page = ''] = textsOf(pages);
    expect(sheet).toContain('Replacement pages');
    expect(sheet).toContain('For the issue of 2 March 2026');
    expect(sheet).toContain(issue.pdf.slice(0, 12));
    expect(page).toContain('a late change');
    expect(page).toContain('Replaces page 3 of the issue of 2 March 2026 · 9 March 2026');
    expect(page).toContain('Page 3 of 6');
    expect(of.id).toBe(issue.id);
    expect(replacement).toMatchObject({ pages: 2, replaces: { issue: issue.id } });
    expect(await findFile(place.store, await readFile(join(place.out, 'replacement.pdf')))).toMatchObject({
      by: 'hash',
    });
  });

  it('number what was added after the page before it, and say so in the contents too', async () => {
    const place = await aPlace();
    const issue = await issued(place);
    await place.teach([...words, 'court'], {});
    const { exchange } = await replaced(place, issue);
    expect(exchange.steps).toEqual([
      { take: ['ii'], put: ['ii'], after: null },
      { take: [], put: ['6a'], after: '6' },
    ]);
    const [, contents = '', added = ''] = textsOf(await pagesOf(place));
    expect(contents).toMatch(/The court ?6a/);
    expect(added).toContain('Added to the issue of 2 March 2026');
    expect(added).toContain('Page 6a of 6');
  });

  it('come with the other side of their sheet, each front a front, where both sides are printed', async () => {
    const place = await aPlace();
    const issue = await issued(place, { sides: 'two', binding: true });
    await place.teach(words, { wallet: { texts: { en: aText({ title: 'The wallet', body: '- a late change' }) } } });
    const { exchange } = await replaced(place, issue);
    expect(exchange.steps).toEqual([{ take: ['1', '2'], put: ['1', '2'], after: null }]);
    const pages = await pagesOf(place);
    // The list has a blank back: the first page that is put in is a front again.
    expect(pages.map(({ label }) => label)).toEqual(['A', '–', '1', '2']);
    expect(textsOf(pages)[2]).toContain(
      'Page 1 of the issue of 2 March 2026, unchanged: it comes again with its sheet',
    );
  });

  it('say plainly where the label of the whole got higher', async () => {
    const place = await aPlace();
    const issue = await issued(place);
    await place.teach(words, { mixer: { marking: { ...unmarked, label: 'TLP:RED' }, ...rewritten('The mixer') } });
    const { issue: replacement } = await replaced(place, issue);
    expect([issue.label, replacement.label]).toEqual(['TLP:GREEN', 'TLP:RED']);
    const [sheet = ''] = textsOf(await pagesOf(place));
    expect(sheet).toContain('The label of the whole is now TLP:RED; it was TLP:GREEN.');
  });

  it('are none where nothing but the label of the whole got higher, and then that is said', async () => {
    const place = await aPlace();
    const issue = await issued(place, { parts: ['contents'] });
    await place.teach(words, { mixer: { marking: { ...unmarked, label: 'TLP:RED' } } });
    await expect(replaced(place, issue)).rejects.toMatchObject({
      code: 'exchange.label-only',
      facts: { label: 'TLP:RED', before: 'TLP:GREEN' },
    });
  });

  it('are none where every page would come out as it was issued', async () => {
    const place = await aPlace();
    const issue = await issued(place);
    const asked = [comparePages(place.work, issue.id), replaced(place, issue)];
    for (const one of asked) await expect(one).rejects.toMatchObject({ code: 'exchange.nothing' });
    expect(await place.store.listIssues()).toHaveLength(1);
  });

  it('of a second change count on what the first brought, whichever of the two is named', async () => {
    const place = await aPlace();
    const issue = await issued(place);
    await place.teach([...words, 'court']);
    const first = await replaced(place, issue, 'first.pdf');
    await expect(comparePages(place.work, issue.id)).rejects.toMatchObject({ code: 'exchange.nothing' });
    await place.teach([...words, 'court'], {
      court: { texts: { en: aText({ title: 'The court', body: '- its order' }) } },
    });
    const second = await replaced(place, first.issue, 'second.pdf');
    expect(second.of.id).toBe(issue.id);
    expect(second.exchange.steps).toEqual([{ take: ['6a'], put: ['6a'], after: null }]);
  });

  it('tell how much of the whole they are before anything is written', async () => {
    const place = await aPlace();
    const issue = await issued(place);
    await place.teach(words.slice(0, 4), { ledger: rewritten('The ledger') });
    const { compared } = await comparePages(place.work, issue.id);
    // The contents, the first slide, and two that are gone.
    expect(compared).toMatchObject({ known: 8, differing: 4 });
    expect(await place.store.listIssues()).toHaveLength(1);
  });
});

describe('Replacement pages of numbered copies', () => {
  const set = { holders: someHolders, first: 7, wantsPrintFile: false };

  it('go to each holder under the number and name that they have', async () => {
    const place = await aPlace();
    const { work, store, out, teach } = place;
    const { issue } = await issueCopies(work, recipe(), set, join(out, 'copies'), nodeDisk());
    await teach(words, { exchange: rewritten('The exchange') });
    const { issue: replacement } = await replacePages(work, issue.id, join(out, 'pages'), madeOn, nodeDisk());
    expect(replacement.copies.map(({ number }) => number)).toEqual([7, 8, 9]);
    expect(replacement.replaces?.issue).toBe(issue.id);
    const names = (await readdir(join(out, 'pages'))).filter((name) => name.includes('copy '));
    expect(names).toHaveLength(3);
    const second = names.find((name) => name.includes('copy 8')) ?? '';
    const file = new Uint8Array(await readFile(join(out, 'pages', second)));
    expect(await findFile(store, file)).toMatchObject({ copy: 8, by: 'hash' });
    const { pages, info } = await readPdf(file);
    expect(JSON.stringify(info)).not.toContain('Chan');
    // Also the sheet that says what to exchange is one person's.
    for (const { text } of pages) expect(text).toContain('陳大文');
    expect(pages.map(({ text }) => text).join('')).not.toContain('Chan Tai Man');
    expect(codeOfCopy(replacement, 8)).toContain('-0008-');
  });

  it('say which code stands on the pages that they go between, beside a code of their own', async () => {
    const place = await aPlace();
    const { work, out, teach } = place;
    const { issue } = await issueCopies(work, recipe(), set, join(out, 'copies'), nodeDisk());
    await teach(words, { exchange: rewritten('The exchange') });
    const { issue: replacement } = await replacePages(work, issue.id, join(out, 'pages'), madeOn, nodeDisk());
    const textsIn = async (folder: string): Promise<readonly string[]> => {
      const name = (await readdir(join(out, folder))).find((one) => one.includes('copy 8')) ?? '';
      return (await readPdf(new Uint8Array(await readFile(join(out, folder, name))))).pages.map(({ text }) => text);
    };
    const [code, own] = [issue, replacement].map(({ id }) => markOf(id));
    expect((await textsIn('copies')).at(-1)).toContain(`Copy 8 of 9 ${String(code)}-0008`);
    const said = (await textsIn('pages')).filter((text) => text.includes('Replaces page'));
    expect(said.length).toBeGreaterThan(0);
    for (const text of said) {
      expect(text).toContain(`of the copy ${String(code)} with this number`);
      expect(text).toContain(`Copy 8 of 9 ${String(own)}-0008`);
    }
  });

  it('cannot be made any more where the names were wiped', async () => {
    const place = await aPlace();
    const { work, store, out, teach } = place;
    const { issue } = await issueCopies(work, recipe(), set, join(out, 'copies'), nodeDisk());
    await store.wipeHolders(issue.id);
    await teach(words, { exchange: rewritten('The exchange') });
    const asked = replacePages(work, issue.id, join(out, 'pages'), madeOn, nodeDisk());
    await expect(asked).rejects.toMatchObject({ code: 'exchange.names-wiped' });
    expect(await store.listIssues()).toHaveLength(1);
  });
});
