/** The sample course as a library that a newcomer may change. */
import { join } from 'node:path';
import { copyFolder } from '../files/copy-folder';
import type { Desk } from './desk';

/** The sample is copied once, so that what a newcomer tries is theirs to change. */
export async function placeSample(desk: Desk): Promise<string> {
  const folder = join(desk.host.dataFolder, 'sample');
  if (!(await desk.disk.facts(join(folder, 'library.json'))))
    await copyFolder(desk.disk, desk.host.sampleFolder, folder);
  return folder;
}
