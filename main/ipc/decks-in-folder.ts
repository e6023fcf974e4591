/** The decks of a person that lie in a folder which they chose for Kitbag's library. */
import { basename, extname } from 'node:path';
import { KitbagFault } from '../model/fault';
import { lookingLimits } from '../workers/worker-line';
import type { Workers } from './session';

/** What people mean by their decks; a PDF or a picture beside them is mostly none. */
const endings: readonly string[] = ['.pptx', '.pptm', '.ppsx', '.md', '.markdown', '.qmd'];

/** Their paths, as an import of the folder would find them; none of a folder that is too large to be looked through. */
export async function decksInFolder(
  { importing }: Pick<Workers, 'importing'>,
  folder: string,
): Promise<readonly string[]> {
  try {
    const { files } = await importing.run(
      'import.list',
      { paths: [folder] },
      { subject: basename(folder), limits: lookingLimits },
    );
    return files.filter((file) => endings.includes(extname(file).toLowerCase()));
  } catch (error) {
    // Nobody asked for them: a folder that cannot be read has nothing to offer, and is still good for a library.
    if (error instanceof KitbagFault) return [];
    throw error;
  }
}
