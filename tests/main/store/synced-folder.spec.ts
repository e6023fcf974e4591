import { describe, expect, it } from 'vitest';
import { syncServiceOf } from '../../../main/store/synced-folder';

describe('A folder that a program synchronises', () => {
  it.each([
    ['C:\\Users\\ana\\OneDrive\\Training', 'OneDrive'],
    ['C:\\Users\\ana\\OneDrive - Police\\Training', 'OneDrive'],
    ['/Users/ana/Library/CloudStorage/OneDrive-Personal/Training', 'OneDrive'],
    ['/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/Training', 'iCloud'],
    ['C:\\Users\\ana\\iCloudDrive\\Training', 'iCloud'],
    ['/home/ana/Dropbox (Team)/Training', 'Dropbox'],
    ['/home/ana/dropbox', 'Dropbox'],
    ['/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.org/My Drive', 'Google Drive'],
    ['G:\\My Drive\\Training', 'Google Drive'],
    ['/home/ana/Nextcloud/Training', 'Nextcloud'],
  ])('is told by its path: %s', (path, service) => {
    expect(syncServiceOf(path, {})).toBe(service);
  });

  it('is told by the variable in which OneDrive names its folder', () => {
    const environment = { OneDriveCommercial: 'D:\\Work Cloud' };
    expect(syncServiceOf('d:\\work cloud\\Training', environment)).toBe('OneDrive');
    expect(syncServiceOf('D:\\Work Cloud 2\\Training', environment)).toBeNull();
  });

  it.each(['/home/ana/Documents/Training', 'C:\\Users\\ana\\Kitbag', '/home/ana/dropboxes', '/srv/onedriver', ''])(
    'is not seen in %j',
    (path) => {
      expect(syncServiceOf(path, { OneDrive: '' })).toBeNull();
    },
  );
});
