/** Requests that are all that the contract asks for but for one word of them, which is a name that a page that was taken over would try. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { requests, type RequestName } from '../../../main/contract/requests';
import { answer } from '../../../main/ipc/answer';
import { createHandlers } from '../../../main/ipc/create-handlers';
import { openWork, type Desk } from '../../../main/ipc/desk';
import { deskHere } from '../../builders/desk-here';
import { temporaryFolder } from '../../builders/temporary-folder';

type Json = Readonly<Record<string, unknown>>;

/** Of records that are there, by the name of the field that asks for one. */
type Ids = Readonly<Record<string, string>>;

/** One value that a schema takes, the fullest that it says: optional fields too, one of each list. */
function sampleOf(schema: Json, root: Json, ids: Ids, key = '', depth = 0): unknown {
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    const at = ref.replace(/^#\//, '').split('/');
    return depth > 12
      ? null
      : sampleOf(
          at.reduce<Json>((node, key) => node[key] as Json, root),
          root,
          ids,
          key,
          depth + 1,
        );
  }
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly Json[] | undefined;
  if (choices)
    return sampleOf(choices.find((one) => one['type'] !== 'null') ?? choices[0] ?? {}, root, ids, key, depth + 1);
  const parts = schema['allOf'] as readonly Json[] | undefined;
  if (parts) return Object.assign({}, ...parts.map((one) => sampleOf(one, root, ids, key, depth + 1))) as unknown;
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  switch (schema['type']) {
    case 'object': {
      const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Json>>;
      return Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, sampleOf(one, root, ids, name, depth + 1)]),
      );
    }
    case 'array': {
      const least = (schema['prefixItems'] as readonly Json[] | undefined) ?? [(schema['items'] ?? {}) as Json];
      return depth > 12 ? [] : least.map((one) => sampleOf(one, root, ids, key, depth + 1));
    }
    case 'string':
      return ids[key] ?? textFor(schema);
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema['minimum'] ?? 1));
    case 'boolean':
      return false;
    default:
      return null;
  }
}

const texts = [
  'deck-one',
  'a'.repeat(64),
  '2027-01-02',
  '2027-01-02T03:04:05Z',
  '2027-01-02T03:04:05.000Z',
  'AAAA',
  '0a1b',
  '00',
  '09:00',
  'media/aa.png',
  '/none/deck.pptx',
  'age1qyqszqgpqyqszqgp',
  'person-abcdefgh',
  'preset-1a',
  '336699',
];

function textFor({ pattern, minLength, format }: Json): string {
  if (format === 'date') return '2027-01-02';
  if (format === 'date-time') return '2027-01-02T03:04:05Z';
  const wanted = typeof pattern === 'string' ? new RegExp(pattern, 'u') : null;
  return (
    texts.find((text) => (wanted === null || wanted.test(text)) && text.length >= Number(minLength ?? 0)) ?? 'deck-one'
  );
}

/** The value with each of its words replaced by another, one at a time. */
function withEach(value: unknown, word: string): readonly unknown[] {
  if (typeof value === 'string') return [word];
  if (Array.isArray(value))
    return value.flatMap((one, at) => withEach(one, word).map((changed) => value.with(at, changed) as unknown));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    withEach(one, word).map((changed) => ({ ...value, [key]: changed })),
  );
}

const hostile = (canary: string): readonly string[] => [
  canary,
  `../../${canary}`,
  '/proc/self/environ',
  '\\\\server\\share\\deck.pptx',
  'file:///etc/passwd',
  'deck\u0000.pptx',
  '\u202Efdp.exe',
  '__proto__',
  'CON',
];

async function open() {
  const folder = await temporaryFolder();
  const library = join(folder, 'library');
  await cp('assets/sample', library, { recursive: true });
  await mkdir(join(folder, 'home'));
  const canary = join(folder, 'home', 'id_ed25519');
  await writeFile(canary, 'CANARY-OF-A-KEY');
  const desk = await deskHere(join(folder, 'own'), { target: null });
  onTestFinished(() => desk.close());
  await desk.openAtStart(() => Promise.resolve(library), false);
  const opened: string[] = [];
  const host = {
    ...desk.host,
    openFile: (path: string) => Promise.resolve(void opened.push(path)),
    showInFolder: (path: string) => void opened.push(path),
  };
  const watched: Desk = { ...desk, host };
  const { store } = openWork(desk);
  const { decks, courses } = await store.list();
  const [deck, course] = [await store.getDeck(decks[0]!.id), await store.getCourse(courses[0]!.id)];
  const session = course.days[0]!.sessions[0]!.id;
  const ids: Ids = { deck: deck.id, course: course.id, slide: deck.slides[0]!.id, session };
  return { folder, canary, handlers: createHandlers(watched), opened, ids };
}

describe('A request that is right but for one word', () => {
  it('is answered or refused with a sentence, gives nothing away and opens nothing', { timeout: 300_000 }, async () => {
    const { canary, handlers, opened, folder, ids } = await open();
    const surprised: string[] = [];
    const told: string[] = [];
    let asked = 0;
    const broken: string[] = [];
    for (const name of Object.keys(requests) as readonly RequestName[]) {
      const { input } = requests[name];
      if (input.safeParse(undefined).success) continue;
      const shape = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Json;
      const sample = sampleOf(shape, shape, ids);
      if (!input.safeParse(sample).success) broken.push(name);
      for (const word of hostile(canary))
        for (const changed of withEach(sample, word)) {
          if (!input.safeParse(changed).success) continue;
          asked += 1;
          const answered = await answer(handlers, name, changed, (text) => told.push(text));
          if (!answered.ok && answered.fault.code === 'unexpected')
            surprised.push(`${name} ${JSON.stringify(changed).slice(0, 200)}: ${told.at(-1) ?? ''}`);
          expect(JSON.stringify(answered)).not.toContain('CANARY-OF');
        }
    }
    expect(surprised).toEqual([]);
    expect(opened.filter((path) => !path.startsWith(folder))).toEqual([]);
    expect(await readFile(canary, 'utf8')).toBe('CANARY-OF-A-KEY');
    expect(existsSync(join(folder, 'home', 'id_ed25519.json'))).toBe(false);
    // Every request is whole before its word is changed, so that it is refused by its meaning and not by its form.
    expect(broken).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  });
});
