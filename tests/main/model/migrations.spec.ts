import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Migration, type RecordFormat, migrate, migrations, openRecord } from '../../../main/model/migrations';
import { aDeck } from '../../builders/a-deck';

const fixtures = join(import.meta.dirname, '../../fixtures/records');
const fixture = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(fixtures, name), 'utf8'));
const kinds: readonly RecordFormat[] = [
  'library',
  'deck',
  'course',
  'issue',
  'template',
  'preset',
  'handout',
  'holders',
  'unpacking',
  'backup',
];

describe('A record of version 1', () => {
  it.each(kinds)('still opens, whatever has been added since: %s', async (kind) => {
    const record = openRecord(kind, await fixture(`${kind}-v1.json`));
    expect(record).toMatchObject({ format: `kitbag.${kind}`, id: `${kind}-fixture` });
  });

  it.each(kinds)('has lost nothing it held: %s', async (kind) => {
    const stored = (await fixture(`${kind}-v1.json`)) as object;
    expect(openRecord(kind, stored)).toMatchObject({ ...stored, version: migrations[kind].length + 1 });
  });

  it('with three slides a page by their old name has them by the new one', async () => {
    const stored = (await fixture('issue-v1.json')) as { recipe: object };
    const recipe = { ...stored.recipe, layout: '3-lines', layouts: { 'session-one': '3-lines' } };
    expect(openRecord('issue', { ...stored, recipe }).recipe).toMatchObject({
      layout: '3',
      layouts: { 'session-one': '3' },
    });
  });
});

describe('Opening a record', () => {
  it('of a newer Kitbag is refused with both versions', () => {
    expect(() => openRecord('deck', { ...aDeck(), version: 3 })).toThrow(
      expect.objectContaining({ code: 'record.newer', facts: { kind: 'deck', version: 3, newest: 1 } }),
    );
  });

  it.each([
    ['no object', 'text', 'format'],
    ['nothing', null, 'format'],
    ['a list', [], 'format'],
    ['another format', { ...aDeck(), format: 'kitbag.course' }, 'format'],
    ['version nought', { ...aDeck(), version: 0 }, 'version'],
    ['a version in words', { ...aDeck(), version: '1' }, 'version'],
    ['a missing field', { ...aDeck(), slides: undefined }, 'slides'],
    ['a wrong slide', { ...aDeck(), slides: [{}] }, 'slides.0.id'],
    [
      'a label that does not exist',
      { ...aDeck(), marking: { ...aDeck().marking, label: 'TLP:WHITE' } },
      'marking.label',
    ],
  ])('that is %s is refused and says where', (_, value, at) => {
    expect(() => openRecord('deck', value)).toThrow(
      expect.objectContaining({ code: 'record.invalid', facts: expect.objectContaining({ kind: 'deck', at }) }),
    );
  });

  it.each(['__proto__', 'constructor', 'prototype'])('that has a field named %s anywhere is refused', (name) => {
    const text = JSON.stringify(aDeck()).replace('"en"', `"${name}":{"polluted":1},"en"`);
    expect(() => openRecord('deck', JSON.parse(text))).toThrow(
      expect.objectContaining({ code: 'record.invalid', facts: { kind: 'deck', at: name, problem: 'reserved-name' } }),
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('The list of migrations', () => {
  const steps: readonly Migration[] = [
    (record) => ({ ...record, colour: 'red' }),
    (record) => ({ ...record, shade: `dark ${String(record['colour'])}` }),
  ];

  it('is run from the record’s own version on, each step once', () => {
    expect(migrate('deck', { format: 'kitbag.deck', version: 1 }, steps)).toMatchObject({
      version: 3,
      colour: 'red',
      shade: 'dark red',
    });
    expect(migrate('deck', { format: 'kitbag.deck', version: 2, colour: 'blue' }, steps)).toMatchObject({
      version: 3,
      shade: 'dark blue',
    });
    expect(migrate('deck', { format: 'kitbag.deck', version: 3 }, steps)).toEqual({
      format: 'kitbag.deck',
      version: 3,
    });
  });

  it('leaves the record it was given alone', () => {
    const old = { format: 'kitbag.deck', version: 1 };
    migrate('deck', old, steps);
    expect(old).toEqual({ format: 'kitbag.deck', version: 1 });
  });
});
