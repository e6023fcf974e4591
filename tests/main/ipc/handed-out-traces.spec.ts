/** What leaves the machine says nothing of the machine: not who works at it, not its name, and no path on it. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { hostname, tmpdir, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../../main/files/archive';
import { createHandlers } from '../../../main/ipc/create-handlers';
import { deskHere } from '../../builders/desk-here';
import { aRecipe } from '../../builders/a-recipe';
import { p, pptxFile, sp } from '../../builders/pptx-file';
import { temporaryFolder } from '../../builders/temporary-folder';
import { formsOf, unpackedBytes } from '../../matchers/read-pdf';

const person = 'canary-officer';
const variables = ['USER', 'LOGNAME', 'USERNAME'] as const;
const before = variables.map((name) => process.env[name]);

beforeEach(() => {
  for (const name of variables) process.env[name] = person;
});
afterEach(() => {
  variables.forEach((name, index) => {
    const was = before[index];
    if (was === undefined) delete process.env[name];
    else process.env[name] = was;
  });
});

/** Everything in a file as text: a PDF unpacked, a kit with all that is in it. */
async function textOf(path: string): Promise<string> {
  const bytes = new Uint8Array(readFileSync(path));
  const plain = Buffer.from(bytes).toString('latin1');
  if (path.endsWith('.pdf')) return plain + unpackedBytes(bytes);
  if (!path.endsWith('.kit')) return plain;
  const archive = await openArchive('a.kit', bytes);
  const inside = archive.names.map((name) => {
    const content = archive.read(name) ?? new Uint8Array();
    return `${name}\n${Buffer.from(content).toString('utf8')}${name.endsWith('.pdf') ? unpackedBytes(content) : ''}`;
  });
  return `${plain}\n${inside.join('\n')}`;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
}

describe('What is handed out', () => {
  it('names neither the person, nor the machine, nor any folder on it', { timeout: 120_000 }, async () => {
    const home = join(await temporaryFolder(), person);
    const out = join(home, 'out');
    await mkdir(join(home, 'decks'), { recursive: true });
    await mkdir(out);
    const file = join(home, 'decks', 'Wallets.en.pptx');
    const core = `<dc:creator>${person}</dc:creator><cp:lastModifiedBy>${person}</cp:lastModifiedBy>`;
    writeFileSync(file, pptxFile({ slides: [{ shapes: sp({ text: p('Keep the keys') }) }], core }));
    const at = async (target: string) => {
      const desk = await deskHere(join(home, 'library'), { target });
      return { desk, handlers: createHandlers(desk) };
    };

    const first = await at(join(out, 'handout.pdf'));
    const { decks } = await first.handlers['deck.import']({ paths: [file], task: 'task-1' });
    const recipe = aRecipe({ scope: { kind: 'deck', deck: decks[0]!.deck, pinned: null } });
    await first.handlers['handout.export']({ recipe, task: 'task-2', password: null });
    await first.handlers['handout.export']({
      recipe: { ...recipe, edition: 'instructor', layout: 'notes' },
      task: 'task-3',
      password: null,
    });
    await first.handlers['handout.keep']({ name: { en: 'For the bench' }, recipe });
    await first.desk.close();

    const second = await at(out);
    const handouts = (await second.handlers['handout.list'](undefined)).map(({ id }) => id);
    await second.handlers['handout.export-set']({
      handouts,
      more: [],
      copies: null,
      date: '2026-11-26',
      task: 'task-4',
      password: null,
    });
    await second.desk.close();

    const wish = {
      scope: 'all',
      upTo: null,
      handouts: true,
      preparedBy: 'Academy',
      unencryptedBecause: null,
      lock: null,
      sign: null,
    } as const;
    for (const instructor of [true, false]) {
      const third = await at(join(out, `${instructor ? 'whole' : 'participants'}.kit`));
      await third.handlers['kit.pack']({ ...wish, instructor, task: 'task-5' });
      await third.desk.close();
    }

    const files = filesIn(out);
    expect(files.map((path) => basename(path)).filter((name) => /\.(?:pdf|kit)$/.test(name)).length).toBeGreaterThan(3);
    const { username, homedir } = userInfo();
    const names = [
      person,
      basename(join(home, '..')),
      `${tmpdir()}/`,
      ...[hostname(), username, homedir].filter((name) => name.length > 5),
    ];
    for (const path of files) {
      const text = await textOf(path);
      // The file that a deck came from travels as its author wrote it, with instructor material alone.
      const own = path.endsWith('whole.kit') ? text.replaceAll(person, '') : text;
      for (const name of names)
        for (const form of new Set([name, ...formsOf(name)]))
          expect(own.includes(form), `${name} in ${basename(path)}`).toBe(false);
    }
  });
});
