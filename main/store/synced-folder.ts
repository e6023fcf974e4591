/** Tells folders that a program synchronises: two machines writing there at once lose work, and a cloud may be no place for it. */

export type SyncService = 'OneDrive' | 'iCloud' | 'Dropbox' | 'Google Drive' | 'Box' | 'Nextcloud';

/** Variables by which OneDrive tells its folders on Windows. */
const oneDriveVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'] as const;

/** Names of folders as the services make them, compared in lower case. */
const folderNames: readonly (readonly [SyncService, RegExp])[] = [
  ['OneDrive', /^onedrive($| - |-)/],
  ['iCloud', /^(icloud ?drive|com~apple~clouddocs|icloud~.*)$/],
  ['Dropbox', /^dropbox($| \()/],
  ['Google Drive', /^(google ?drive($|-)|googledrive-.*|my drive$|drivefs$)/],
  ['Box', /^(box|box sync|box-box)$/],
  ['Nextcloud', /^nextcloud\d*$/],
];

/** The service that synchronises a folder, judged by its path and the environment alone; null where none is known. */
export function syncServiceOf(
  path: string,
  environment: Readonly<Record<string, string | undefined>>,
): SyncService | null {
  const parts = partsOf(path);
  for (const variable of oneDriveVariables) {
    const root = partsOf(environment[variable] ?? '');
    if (root.length > 0 && root.every((part, index) => parts[index] === part)) return 'OneDrive';
  }
  return folderNames.find(([, name]) => parts.some((part) => name.test(part)))?.[0] ?? null;
}

/** Both kinds of separators, because a path may come from either system. */
function partsOf(path: string): readonly string[] {
  return path
    .toLowerCase()
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.');
}
