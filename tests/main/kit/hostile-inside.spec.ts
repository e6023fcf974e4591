/** Kits whose zip and list are sound, and whose records hold what would do harm later: on the screen, in a handout, in a search. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/files/sha256';
import { safeName } from '../../../main/files/safe-name';
import { unpackKit } from '../../../main/ipc/unpack-kit';
import type { KitManifest } from '../../../main/model/kit';
import type { Look, SlideText } from '../../../main/model/slide';
import { paintSvg } from '../../../main/scene/paint-svg';
import { laySlide } from '../../../main/scene/lay-slide';
import { readMarkdown } from '../../../main/markdown/read-markdown';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { aRecipe } from '../../builders/a-recipe';
import { aHash, deckId } from '../../builders/ids';
import { madeKit } from '../../builders/made-kit';
import { temporaryFolder } from '../../builders/temporary-folder';
import { lineHere, workHere } from '../../builders/work-here';
import { readPdf } from '../../matchers/read-pdf';
import { typesetter } from '../typeset/bundled-fonts';

interface Planted {
  readonly content: string | Uint8Array;
  readonly ending: string;
  readonly folder?: 'media' | 'versions';
}

/** A kit of one deck of one slide, with files that its list knows. */
function kitOf(text: Partial<SlideText>, look: Look, planted: readonly Planted[], title = 'Tracing'): Uint8Array {
  const deck = aDeck({ title: { en: title }, slides: [aSlide({ texts: { en: aText(text) }, looks: { en: look } })] });
  const files = planted.map(({ content, ending, folder = 'media' }) => {
    const hash = sha256(content);
    return { name: `${folder}/${hash.slice(0, 2)}/${hash}.${ending}`, content, hash };
  });
  const list = (manifest: KitManifest) => ({
    ...manifest,
    files: [
      ...manifest.files,
      ...files.map(({ name, hash, content }) => ({ path: name, sha256: hash, sizeBytes: Buffer.byteLength(content) })),
    ],
  });
  return madeKit([deck], list).zip((entries) => [...entries, ...files]);
}

const plain: Look = { kind: 'text', classes: [] };

/** Takes the kit in, whatever its bad files are, as a person would. */
async function taken(kit: Uint8Array): Promise<{ readonly store: LibraryStore; readonly problems: readonly string[] }> {
  const folder = await temporaryFolder();
  const file = join(folder, 'a.kit');
  await writeFile(file, kit);
  const store = await openAt(join(folder, 'library'));
  const wish = { keep: 'theirs', choices: {}, key: null, trusts: false } as const;
  const { reading } = await unpackKit(workHere(store), file, wish);
  return { store, problems: reading.problems.map(({ path, why }) => `${path.split('/')[0] ?? ''} ${why}`) };
}

const handoutOf = async (store: LibraryStore): Promise<Uint8Array> => {
  const scope = { kind: 'deck', deck: deckId('deck-tracing'), pinned: null } as const;
  const handout = await store.gatherHandoutInput(aRecipe({ scope, parts: ['sessions'] }));
  return (await lineHere().run('handout.make', { folder: store.folder, handout }, { subject: 'deck' })).pdf;
};

async function svgOf(store: LibraryStore): Promise<string> {
  const deck = await store.getDeck(deckId('deck-tracing'));
  const tools = { typesetter, readMarkdown, media: store.media() };
  return paintSvg(laySlide({ deck, slide: deck.slides[0]!, language: 'en', number: 1, total: 1 }, tools), tools);
}

/** A picture of one colour that says it is as wide and high as is told; its data is a few bytes. */
function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('A kit whose records hold what would do harm later', () => {
  it('brings no script onto the screen or into a handout, whatever a slide’s Markdown says', async () => {
    const body =
      '<script>alert(1)</script><img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) <a href="javascript:x">b</a>\n\n<iframe src="file:///etc/passwd"></iframe>\n\n![](file:///etc/passwd) ![](http://evil.example/x.png)';
    const { store } = await taken(kitOf({ title: '<script>x</script>', body }, plain, []));
    const svg = await svgOf(store);
    expect(svg).not.toMatch(/<script|onerror=|javascript:|<iframe|evil\.example|file:/);
    const raw = Buffer.from(await handoutOf(store)).toString('latin1');
    expect(raw).not.toMatch(/\/JavaScript|\/S ?\/Launch|javascript:|evil\.example|file:/);
  });

  it('has drawings that cannot be laid out named, and the slide stands by its words', async () => {
    const spoilt = [
      '{"format":"kitbag.drawing","version":1,"widthPt":960,"heightPt":540,"shapes":[{"parts":7}]}',
      '{"format":"kitbag.drawing","version":1,"widthPt":1e999,"heightPt":540,"shapes":[]}',
      '{"__proto__":{"shapes":[]},"format":"kitbag.drawing","version":1}',
      '[]',
    ];
    for (const content of spoilt) {
      const look: Look = { kind: 'drawing', drawing: sha256(content) };
      const { store, problems } = await taken(kitOf({ title: 'Words' }, look, [{ content, ending: 'json' }]));
      expect(problems).toEqual(['media unreadable']);
      expect(await svgOf(store)).toContain('<svg');
      expect((await handoutOf(store)).length).toBeGreaterThan(1000);
    }
  });

  it('has versions that are none named, and the course that pins one is not taken', async () => {
    for (const content of ['rot', '{"format":"kitbag.deck","version":1,"slides":7}', '{"__proto__":{}}']) {
      const { problems } = await taken(kitOf({}, plain, [{ content, ending: 'json', folder: 'versions' }]));
      expect(problems).toEqual(['versions unreadable']);
    }
  });

  it('draws a picture that says it is larger than any memory as none, on the screen and in a handout', async () => {
    for (const [width, height] of [
      [60_000, 60_000],
      [2_147_483_647, 2_147_483_647],
      [0, 0],
    ] as const) {
      const content = png(width, height);
      const planted = [{ content, ending: 'png' }];
      const { store } = await taken(kitOf({ body: `![a picture](media:${sha256(content)}.png)` }, plain, planted));
      expect(await svgOf(store)).toContain('<svg');
      expect((await handoutOf(store)).length).toBeGreaterThan(1000);
    }
  });

  it('prints a name that turns the reading direction as it reads without that, and names no file by it', async () => {
    const title = 'invoice\u202efdp.exe';
    const { store } = await taken(kitOf({ title, body: title }, plain, [], title));
    expect(await svgOf(store)).not.toContain('\u202e');
    const { pages } = await readPdf(await handoutOf(store));
    expect(JSON.stringify(pages)).not.toMatch(/\\u202e|\u202e/);
    expect(safeName(title, 'handout')).toBe('invoicefdp.exe');
  });

  it('leaves a place empty where a slide names a picture that no file has', async () => {
    const { store } = await taken(kitOf({}, { kind: 'picture', picture: aHash('f') }, []));
    expect(await svgOf(store)).toContain('<svg');
    expect((await handoutOf(store)).length).toBeGreaterThan(1000);
  });
});
