/** The tools of the middle rooms, kept warm from job to job. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDisk } from '../files/disk';
import { sightedMedia } from '../handout/sight/sighted-media';
import { createMarkdownReader } from '../markdown/read-markdown';
import type { SceneTools } from '../scene/lay-slide.types';
import { openMediaFolder } from '../store/media-folder';
import { openInstalledFonts } from '../typeset/installed/installed-fonts';
import { openTypesetter } from '../typeset/open-typesetter';
import type { Typesetter } from '../typeset/typesetter';
import { fontsIn } from './machine-fonts';

/** Gives the tools for the library in a folder; typesetter and Markdown reader outlive it. */
export interface Toolbox {
  (libraryFolder: string): SceneTools;
  readonly typesetter: Typesetter;
}

/** `machineFonts` are the folders in which fonts of the machine lie, where somebody wants these; none otherwise. */
export function openToolbox(fontsFolder: string, machineFonts: readonly string[] = []): Toolbox {
  const disk = nodeDisk();
  const installed = machineFonts.length === 0 ? null : openInstalledFonts(fontsIn(machineFonts));
  const typesetter = openTypesetter((face) => readFileSync(join(fontsFolder, `${face}.ttf`)), installed);
  const readMarkdown = createMarkdownReader();
  const neverWrites = (): Promise<void> => Promise.reject(new Error('A worker only reads media.'));
  let open: { folder: string; tools: SceneTools } | null = null;
  const tools = (folder: string): SceneTools => {
    if (open?.folder !== folder) {
      const media = sightedMedia(openMediaFolder(folder, disk, neverWrites), typesetter);
      open = { folder, tools: { typesetter, readMarkdown, media } };
    }
    return open.tools;
  };
  return Object.assign(tools, { typesetter });
}
