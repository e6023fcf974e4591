import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsFile } from '../../../main/app/settings-file';
import { nodeDisk } from '../../../main/files/disk';
import { temporaryFolder } from '../../builders/temporary-folder';

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

describe('The settings of a person', () => {
  it('come back as they were written, and are null before the first start', async () => {
    const folder = await temporaryFolder();
    const settings = settingsFile(nodeDisk(), folder);
    expect(await settings.read()).toBeNull();
    await settings.write({ language: 'pt', library: '/home/ana/Kitbag', secondPlace: null });
    expect(await settings.read()).toEqual({ language: 'pt', library: '/home/ana/Kitbag', secondPlace: null });
  });

  it('of before they had a number are read', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'settings.json'), '{"language":"en","library":null}');
    expect(await settingsFile(nodeDisk(), folder).read()).toEqual({ language: 'en', library: null, secondPlace: null });
  });

  it('that a newer Kitbag wrote are refused and stay as they are: after a downgrade nothing of them is lost', async () => {
    const folder = await temporaryFolder();
    const newer = '{"version":2,"language":"de","library":"/k","rooms":["a"]}';
    await writeFile(join(folder, 'settings.json'), newer);
    await expect(settingsFile(nodeDisk(), folder).read()).rejects.toMatchObject({
      code: 'settings.newer',
      facts: { file: join(folder, 'settings.json') },
    });
    expect(await readFile(join(folder, 'settings.json'), 'utf8')).toBe(newer);
  });

  it('keep what another Kitbag of the same form wrote beside what this one knows', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'settings.json'), '{"version":1,"language":"en","library":"/k","rooms":["a"]}');
    const settings = settingsFile(nodeDisk(), folder);
    await settings.write({ language: 'pt', library: '/k', secondPlace: null });
    expect(await readJson(join(folder, 'settings.json'))).toMatchObject({ language: 'pt', rooms: ['a'] });
  });

  it('on a stick name the library by its way from there, so that another drive letter finds it', async () => {
    const [monday, friday] = [await temporaryFolder(), await temporaryFolder()];
    const data = (stick: string): string => join(stick, 'Kitbag data');
    await settingsFile(nodeDisk(), data(monday), monday).write({
      language: 'en',
      library: join(monday, 'Kitbag data', 'library'),
      secondPlace: null,
    });
    expect(await readJson(join(data(monday), 'settings.json'))).toMatchObject({
      library: join('Kitbag data', 'library'),
    });
    await mkdir(data(friday));
    await writeFile(join(data(friday), 'settings.json'), await readFile(join(data(monday), 'settings.json')));
    expect(await settingsFile(nodeDisk(), data(friday), friday).read()).toMatchObject({
      library: join(friday, 'Kitbag data', 'library'),
    });
  });

  it('on a stick keep the whole path of a library that lies elsewhere', async () => {
    const stick = await temporaryFolder();
    const settings = settingsFile(nodeDisk(), join(stick, 'Kitbag data'), stick);
    await settings.write({ language: 'en', library: '/srv/library', secondPlace: null });
    expect(await settings.read()).toMatchObject({ library: '/srv/library' });
  });
});
