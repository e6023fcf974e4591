// electron-builder leaves these in a runtime that it was given as a folder; an installed Kitbag has no use for them.
import { rmSync } from 'node:fs';
import { join } from 'node:path';

export default function removeLeftovers({ appOutDir, electronPlatformName, packager }) {
  const inBundle = join(`${packager.appInfo.productFilename}.app`, 'Contents', 'Resources');
  const resources = join(appOutDir, electronPlatformName === 'darwin' ? inBundle : 'resources');
  for (const file of [join(resources, 'default_app.asar'), join(appOutDir, 'version')]) rmSync(file, { force: true });
}
