/** The tools of the middle rooms, kept warm from job to job. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDisk } from '../files/disk';
import { createMarkdownReader } from '../markdown/read-markdown';
import type { SceneTools } from '../scene/lay-slide.types';
import { openMediaFolder } from '../store/media-folder';
import { openTypesetter } from '../typeset/open-typesetter';

/** Gives the tools for the library in a folder; typesetter and Markdown reader outlive it. */
export type Toolbox = (libraryFolder: string) => SceneTools;

export function openToolbox(fontsFolder: string): Toolbox {
  const disk = nodeDisk();
  const typesetter = openTypesetter((face) => readFileSync(join(fontsFolder, `${face}.ttf`)));
  const readMarkdown = createMarkdownReader();
  const neverWrites = (): Promise<void> => Promise.reject(new Error('A worker only reads media.'));
  let open: { folder: string; tools: SceneTools } | null = null;
  return (folder) => {
    if (open?.folder !== folder)
      open = { folder, tools: { typesetter, readMarkdown, media: openMediaFolder(folder, disk, neverWrites) } };
    return open.tools;
  };
}
