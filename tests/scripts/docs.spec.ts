import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrowsOf, wrongArrows } from '../architecture/flow';
import { mayKnow } from '../architecture/rooms';
import { readSources } from '../architecture/source';
import { checkpoints, tableOfCheckpoints, testedOf } from '../matchers/matterhorn/checkpoints';
import { matterhornRules } from '../matchers/matterhorn/rules';
import { networkSwitches } from '../../main/app/network-switches';
import { languages } from '../../main/model/language';
import { parsePolicy } from '../../main/model/policy';
import { papers } from '../../main/model/recipe';
import type { WordKey } from '../../main/words/say';
import { sayIn } from '../../main/words/say-in';

const root = resolve(import.meta.dirname, '../..');
const read = (...names: string[]): string => readFileSync(join(root, ...names), 'utf8');
const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));

/** The rooms as the table of the page shows them. */
function tableOfRooms(): string {
  const rows = Object.entries(mayKnow).map(([room, others]) => [
    `\`${room}\``,
    others.length === 0 ? 'nobody' : others.map((other) => `\`${other}\``).join(', '),
  ]);
  const [first, second] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = ([a = '', b = '']: readonly string[]): string => `| ${a.padEnd(first!)} | ${b.padEnd(second!)} |`;
  const rule = `| ${'-'.repeat(first!)} | ${'-'.repeat(second!)} |`;
  return [line(['room', 'may know']), rule, ...rows.map(line)].join('\n');
}

describe('The documentation', () => {
  it('names no file that is not there', () => {
    const named = pages.flatMap((page) =>
      [...read('docs', page).matchAll(/\b(?:main|renderer|tests|assets|scripts|bench)\/[\w./-]*\w/g)].map(
        ([path]) => path,
      ),
    );
    expect(named.length).toBeGreaterThan(40);
    expect([...new Set(named)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('shows who may know whom as the architecture’s rules say it', () => {
    expect(read('docs', 'engineers.md')).toContain(tableOfRooms());
  });

  it('draws the flow of data by arrows that the program’s imports bear out', () => {
    const flowchart = /```mermaid\n([^`]+)```/.exec(read('docs', 'engineers.md'))?.[1] ?? '';
    const arrows = arrowsOf(flowchart);
    expect(arrows.length).toBe((flowchart.match(/-->/g) ?? []).length - 1);
    expect(wrongArrows(arrows, readSources(root, ['main', 'renderer']))).toEqual([]);
  });

  it('finds an arrow between strangers, one in hands that know no end, and one that needs no hands', () => {
    const sources = [
      { path: 'main/import/a.ts', text: "import '../model/d';" },
      { path: 'main/store/b.ts', text: "import '../model/d';" },
      { path: 'main/ipc/c.ts', text: "import '../store/b';" },
      { path: 'main/model/d.ts', text: '' },
    ];
    const flowchart = 'a["one: main/import/a.ts"] --> b["two: main/store/b.ts"]\na -->|"main/ipc/c.ts"| b';
    const needless = { from: 'main/model/d.ts', to: 'main/store/b.ts', by: 'main/ipc/c.ts' };
    expect(wrongArrows([...arrowsOf(flowchart), needless], sources)).toEqual([
      'main/import/a.ts → main/store/b.ts: neither imports the other',
      'main/import/a.ts → main/store/b.ts: main/ipc/c.ts knows nothing of import',
      'main/model/d.ts → main/store/b.ts: one imports the other, main/ipc/c.ts stands between nothing',
    ]);
  });

  it('says in the README on which floor each room stands: each knows only rooms of the floors below', () => {
    const [line = ''] = /^Directions: .*$/m.exec(read('README.md')) ?? [];
    const [house = '', window = ''] = Array.from(line.matchAll(/`([^`]+)`/g), ([, names = '']) => names);
    const floors = house.split(' ← ').map((floor) => floor.split(', '));
    const floorOf = (room: string): number => floors.findIndex((floor) => floor.includes(room));
    const apart = ['renderer', 'preload'];
    expect(floors.flat().sort()).toEqual(
      Object.keys(mayKnow)
        .filter((room) => !apart.includes(room))
        .sort(),
    );
    const upwards = Object.entries(mayKnow).flatMap(([room, others]) =>
      apart.includes(room)
        ? []
        : others.filter((other) => floorOf(other) >= floorOf(room)).map((other) => [room, other]),
    );
    expect(upwards).toEqual([]);
    expect(window.split(' → ')[1]?.split(', ').sort()).toEqual(mayKnow['renderer']?.toSorted());
  });

  it('says of every checkpoint for accessible files which conditions tests hold, and what a person looks at', () => {
    expect(read('docs', 'accessible-pdf.md')).toContain(tableOfCheckpoints());
    expect(checkpoints.map(({ number }) => Number(number))).toEqual(
      Array.from({ length: 31 }, (_, index) => index + 1),
    );
    const told = new Set(checkpoints.flatMap(testedOf));
    const left = matterhornRules.map(({ number }) => number).filter((number) => !told.has(number));
    expect(left.filter((number) => !number.startsWith('ISO 32000'))).toEqual([]);
  });

  it('gives a reason for every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, object>;
    const table = read('docs', 'engineers.md').split('## Dependencies')[1] ?? '';
    const given = new Set([...table.matchAll(/`([^`\s]+)`/g)].map(([, name]) => name));
    const names = Object.keys({ ...dependencies, ...devDependencies });
    expect(names.filter((name) => !given.has(name))).toEqual([]);
  });

  it('says of every switch of Chromium, with its value, what it silences, and of no other', () => {
    const rows = read('docs', 'for-it.md').matchAll(/^\| `--([\w-]+)(?:=([^`]+))?` +\| \S/gm);
    const told = Object.fromEntries(Array.from(rows, ([, name = '', value = '']) => [name, value]));
    expect(told).toEqual(networkSwitches);
  });

  it('shows a policy that Kitbag reads, with every field explained', () => {
    const page = read('docs', 'for-it.md');
    const shown = /```json\n([^`]+)```/.exec(page)?.[1] ?? '';
    const policy = parsePolicy(shown, 'kitbag-policy.json');
    const { format, version, ...fields } = policy;
    expect({ format, version }).toEqual({ format: 'kitbag.policy', version: 1 });
    const schema = [...read('main', 'model', 'policy.ts').matchAll(/^ {4}(\w+): /gm)].map(([, name = '']) => name);
    expect(Object.keys(fields).sort()).toEqual(schema.filter((name) => !['format', 'version'].includes(name)).sort());
    for (const field of Object.keys(fields)) expect(page, field).toMatch(new RegExp(`^\\| \`${field}\` `, 'm'));
    const rowOf = (field: string) => page.split('\n').find((line) => line.startsWith(`| \`${field}\` `));
    for (const paper of papers) expect(rowOf('paper')).toContain(`\`${paper}\``);
    for (const language of languages) expect(rowOf('language')).toContain(`\`${language}\``);
  });

  it('names every command of npm that there is, but for the parts of a check, and no other', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const text = [read('README.md'), ...pages.map((page) => read('docs', page))].join('\n');
    const named = new Set([...text.matchAll(/\bnpm (?:run )?([a-z]+(?::[a-z]+)?)/g)].map(([, name = '']) => name));
    const ofNpm = ['install', 'audit', 'ci', 'registry'];
    expect([...named].filter((name) => !(name in scripts) && !ofNpm.includes(name))).toEqual([]);
    expect(Object.keys(scripts).filter((name) => !named.has(name) && !name.startsWith('check:'))).toEqual([]);
  });

  it('shows every word of the command line in the README, with options that its help explains', () => {
    const shown = Array.from(
      read('README.md').matchAll(/^npm run kitbag -- (\S+)(.*)$/gm),
      ([, name = '', rest = '']) => ({
        name,
        options: [...rest.matchAll(/--[a-z-]+/g)].map(([option]) => option),
      }),
    );
    const commands = readdirSync(join(root, 'main/cli/commands')).map((file) => file.replace(/\.ts$/, ''));
    expect([...new Set(shown.map(({ name }) => name))].sort()).toEqual(commands.sort());
    const say = sayIn('en');
    const unknown = shown.flatMap(({ name, options }) => {
      const help = say(`cli.${name}.help` as WordKey);
      return options.filter((option) => !new RegExp(`${option}(?![a-z-])`).test(help)).map((one) => `${name} ${one}`);
    });
    expect(unknown).toEqual([]);
  });

  it('is led to by the README', () => {
    for (const page of ['docs/for-it.md', 'docs/engineers.md']) expect(read('README.md')).toContain(`(${page})`);
  });
});
