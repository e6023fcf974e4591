/** The system's dialogs for files and folders: each says what is chosen, and opens where the last one for the same purpose ended. */
import { basename, dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter, type SaveDialogOptions } from 'electron';
import type { Disk } from '../files/disk';
import type { FolderUse, Host } from '../ipc/desk';
import { freshPath } from '../ipc/fresh-path';
import { readableExtensions } from '../model/deck-endings';
import type { Say, WordKey } from '../words/say';
import type { FolderPurpose, WindowMemory } from './window-memory';

const pictureExtensions = ['png', 'jpg', 'jpeg', 'svg', 'webp', 'gif', 'tif', 'tiff'] as const;

/** Whose last folder a dialog opens with. A library and its second place stand by themselves: null. */
const purposes: Readonly<Record<FolderUse, FolderPurpose | null>> = {
  library: null,
  backups: null,
  set: 'export',
  copies: 'export',
  replacement: 'export',
  print: 'export',
  stick: 'stick',
};

type Dialogs = Pick<
  Host,
  | 'chooseFolder'
  | 'chooseFiles'
  | 'choosePicture'
  | 'chooseList'
  | 'chooseTimetable'
  | 'choosePdf'
  | 'chooseKit'
  | 'choosePublicKey'
  | 'chooseTarget'
>;

/** `parent` is the window that a dialog belongs to; a dialog without one stands alone. */
export function fileDialogs(
  disk: Disk,
  say: () => Promise<Say>,
  memory: Pick<WindowMemory, 'folder' | 'keepFolder'>,
  parent: () => BrowserWindow | undefined,
): Dialogs {
  /** The folder of last time, or the person's documents; null where that is gone too, and for what stands by itself. */
  const lastFolder = async (purpose: FolderPurpose | null): Promise<string | null> => {
    if (purpose === null) return null;
    // The first kit that is opened most likely lies on the stick that a set went to.
    const near = purpose === 'kit' ? memory.folder('stick') : null;
    for (const folder of [memory.folder(purpose), near, app.getPath('documents')]) {
      // A stick was pulled out.
      const facts = folder === null ? null : await disk.facts(folder).catch(() => null);
      if (facts?.kind === 'folder') return folder;
    }
    return null;
  };
  const keep = (purpose: FolderPurpose | null, folder: string): void => {
    if (purpose !== null) memory.keepFolder(purpose, folder);
  };
  const ask = async (options: Electron.OpenDialogOptions): Promise<readonly string[]> => {
    const window = parent();
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return canceled ? [] : filePaths;
  };
  const askForFiles = async (
    filters: FileFilter[],
    { many = false, purpose = 'import' }: { readonly many?: boolean; readonly purpose?: FolderPurpose } = {},
  ): Promise<readonly string[]> => {
    const defaultPath = await lastFolder(purpose);
    const properties: ('openFile' | 'multiSelections')[] = many ? ['openFile', 'multiSelections'] : ['openFile'];
    const files = await ask({ properties, filters, ...(defaultPath === null ? {} : { defaultPath }) });
    if (files[0] !== undefined) keep(purpose, dirname(files[0]));
    return files;
  };
  const askForFile = async (filter: FileFilter, purpose?: FolderPurpose): Promise<string | null> =>
    (await askForFiles([filter], purpose && { purpose }))[0] ?? null;
  const named = async (key: WordKey, extensions: readonly string[]): Promise<FileFilter> => ({
    name: (await say())(key),
    extensions: [...extensions],
  });
  const pictures = (): Promise<FileFilter> => named('menu.pictures', pictureExtensions);
  return {
    chooseFolder: async (use) => {
      const purpose = purposes[use];
      const defaultPath = await lastFolder(purpose);
      const title = (await say())(`menu.folder-for.${use}`);
      const [folder] = await ask({
        properties: ['openDirectory', 'createDirectory'],
        title,
        // macOS shows no title over a dialog for opening.
        message: title,
        ...(defaultPath === null ? {} : { defaultPath }),
      });
      if (folder !== undefined) keep(purpose, folder);
      return folder ?? null;
    },
    chooseFiles: async () => {
      const extensions = readableExtensions.map((extension) => extension.slice(1));
      return askForFiles([await named('menu.decks', extensions), await pictures()], { many: true });
    },
    choosePicture: async () => askForFile(await pictures()),
    chooseList: async () => askForFile(await named('menu.lists', ['csv', 'tsv', 'txt'])),
    chooseTimetable: async () => askForFile(await named('menu.lists', ['csv', 'tsv', 'txt', 'md', 'markdown'])),
    choosePdf: () => askForFile({ name: 'PDF', extensions: ['pdf'] }),
    chooseKit: async () => askForFile(await named('menu.kits', ['kit']), 'kit'),
    choosePublicKey: async () => askForFile(await named('menu.public-keys', ['json', 'txt', 'pub'])),
    chooseTarget: async (suggestedName) => {
      const window = parent();
      const folder = await lastFolder('export');
      const options: SaveDialogOptions = {
        defaultPath: folder === null ? suggestedName : join(folder, suggestedName),
        // Windows and macOS ask by themselves before a file is written over.
        properties: ['showOverwriteConfirmation'],
      };
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      if (canceled) return null;
      keep('export', dirname(filePath));
      const ending = extname(suggestedName);
      if (extname(filePath).toLowerCase() === ending.toLowerCase()) return filePath;
      // The system asked about what was typed, and not about the name with its ending: nothing is written over.
      return freshPath(dirname(filePath), basename(filePath), ending, disk);
    },
  };
}
