// The package for Debian and Ubuntu, made by Debian's own dpkg-deb of what electron-builder makes ready.
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { run, SetupProblem } from '../setup/ground.mjs';
import { layOut, readyForFpm } from './ready-for-fpm.mjs';

function control(switches, { depends }, sizeBytes) {
  const [short, ...long] = switches.description.trim().split('\n');
  return [
    `Package: ${switches.name}`,
    `Version: ${switches.version}`,
    `Architecture: ${switches.architecture}`,
    `Maintainer: ${switches.maintainer}`,
    `Installed-Size: ${Math.ceil(sizeBytes / 1024)}`,
    `Depends: ${depends.join(', ')}`,
    `Section: ${switches.category}`,
    `Priority: ${switches['deb-priority']}`,
    `Homepage: ${switches.url}`,
    `Description: ${short}`,
    ...long.map((line) => ` ${line.trim() || '.'}`),
    '',
  ].join('\n');
}

/**
 * Makes the deb of an unpacked program: of the same files the same bytes, wherever and whenever it is made.
 * @param {{folder: string, output: string, config: object, settings: object, compression?: string, time: number}} what `config` is
 *   what electron-builder was given beside electron-builder.yml, `settings` its deb's there; `time` in seconds: no file of the package
 *   is newer
 * @returns {Promise<string>} the deb
 */
export async function makeDeb({ folder, output, config, settings, compression = settings.compression, time }) {
  const { switches, files, scripts, cleanUp } = await readyForFpm('deb', folder, config);
  // Beside the program, so that its files can be linked instead of copied.
  const root = mkdtempSync(join(dirname(folder), '.deb-'));
  try {
    const placed = layOut(files, root).filter((path) => lstatSync(path).isFile());
    const sizeBytes = placed.reduce((sum, path) => sum + statSync(path).size, 0);
    const md5 = (path) => createHash('md5').update(readFileSync(path)).digest('hex');
    const sums = placed.map((path) => `${md5(path)}  ${relative(root, path)}\n`).sort();
    mkdirSync(join(root, 'DEBIAN'));
    const write = (name, text, mode) => {
      writeFileSync(join(root, 'DEBIAN', name), text);
      chmodSync(join(root, 'DEBIAN', name), mode);
    };
    write('control', control(switches, settings, sizeBytes), 0o644);
    write('md5sums', sums.join(''), 0o644);
    for (const [name, script] of Object.entries(scripts)) write(name, readFileSync(script), 0o755);
    chmodSync(join(root, 'DEBIAN'), 0o755);
    mkdirSync(output, { recursive: true });
    const deb = join(output, `${switches.name}_${switches.version}_${switches.architecture}.deb`);
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(time) };
    const args = [`-Z${compression}`, '--root-owner-group', '--build', root, deb];
    const { code, output: said } = await run('dpkg-deb', args, { capture: true, env });
    if (code !== 0) throw new SetupProblem(`dpkg-deb could not make the deb:\n${said}`);
    return deb;
  } finally {
    rmSync(root, { recursive: true, force: true });
    cleanUp();
  }
}
