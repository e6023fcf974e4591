/** Reads one picture from the disk, as a library keeps it. */
import { nodeAccess } from '../node-access';
import type { FoundMedia } from '../importer';
import { pictureLimits } from './limits';
import { takePicture } from './take-picture';

/** Null for what is missing, too large, or no picture that can be used. */
export async function readPicture(path: string): Promise<FoundMedia | null> {
  const bytes = await nodeAccess().readFile(path, pictureLimits.bytes);
  return bytes === null ? null : (await takePicture(bytes)).media;
}
