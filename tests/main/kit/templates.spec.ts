import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { sha256 } from '../../../main/files/sha256';
import { packKitFile } from '../../../main/ipc/pack-kit';
import { recordChanges } from '../../../main/kit/compare/record-changes';
import { templateIdSchema } from '../../../main/model/ids';
import { openRecord } from '../../../main/model/migrations';
import { plainTemplate, type Template } from '../../../main/model/template';
import { sayIn } from '../../../main/words/say-in';
import { sayKitChange } from '../../../main/words/say-kit-change';
import { bytesOf, course, kitLibrary } from '../../builders/kit-library';
import { workHere } from '../../builders/work-here';
import { filesOf } from '../../matchers/kit-bytes';

const logo = bytesOf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>');
const ours: Template = {
  ...plainTemplate,
  id: templateIdSchema.parse('template-of-the-agency'),
  name: { en: 'Of the agency' },
  accent: '14532d',
  second: '7a5200',
  fonts: { headings: 'caladea', body: 'carlito' },
  logo: { picture: sha256(logo), widthMm: 28, place: 'both' },
  foot: { left: { en: '{{label}}' }, middle: {}, right: {} },
};

describe('A template in a kit', () => {
  it.each([true, false])('comes whole with its logo, for instructors and for participants: %s', async (instructor) => {
    const library = await kitLibrary();
    await library.store.addMedia(sha256(logo), 'svg', logo);
    await library.store.createTemplate(ours);
    const file = library.file(`template-${String(instructor)}.kit`);
    await packKitFile(
      workHere(library.store),
      {
        scope: { courses: [course], decks: [], templates: [ours.id] },
        instructor,
        upTo: null,
        handouts: false,
        date: '2026-11-27',
        preparedBy: '',
        unencryptedBecause: null,
        lock: null,
        signer: null,
        language: 'en',
      },
      file,
      nodeDisk(),
    );
    const files = await filesOf(await readFile(file));
    const record = files.get(`templates/${ours.id}.json`);
    const { revision: _, changedAt: _changedAt, ...came } = openRecord('template', JSON.parse(String(record)));
    expect({ ...came, revision: 0, changedAt: '' }).toEqual(ours);
    expect([...files.keys()].some((path) => path.includes(sha256(logo)))).toBe(true);
  });

  it('says by its words what it would change in one that is here', () => {
    const theirs = { ...ours, second: null, margins: { ...ours.margins, bindingMm: 8 }, opening: 'band' } as const;
    const told = (language: 'en' | 'zh-Hant' | 'pt') =>
      recordChanges({ kind: 'template', record: ours }, theirs, new Map()).map((change) =>
        sayKitChange(sayIn(language), change),
      );
    expect(told('en').join()).toBe('margins, second colour, how titles stand changed');
    expect(told('zh-Hant').join()).toContain('副色');
    expect(told('pt').join()).toContain('segunda cor');
  });

  it('is no change where neither has a second colour, however each says so', () => {
    const { second: _, ...absent } = ours;
    const changes = recordChanges({ kind: 'template', record: absent }, { ...ours, second: null }, new Map());
    expect(changes).toEqual([{ what: 'fields', facts: { parts: '' } }]);
  });
});
