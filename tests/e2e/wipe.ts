import { rmSync } from 'node:fs';

/**
 * Deletes a folder of a test with all that is in it. A program that is open, or is just closing, may put a file into it meanwhile:
 * `rmSync` by itself would then only try the last step again.
 */
export async function wipe(folder: string): Promise<void> {
  for (let tries = 40; ; tries -= 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
