// The package for Debian and Ubuntu, made by Debian's own dpkg-deb of what electron-builder would hand to fpm:
// the same names, texts, files and scripts. So what is tested is what ships, and no other tool is fetched.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { placeTree } from '../e2e/stage.mjs';
import { inProject, run, SetupProblem } from '../setup/ground.mjs';

/** What electron-builder made ready for the deb: the switches and files of fpm's command line. */
async function readyForFpm(folder, config) {
  const { build, Platform, Arch } = await import('electron-builder');
  const work = mkdtempSync(join(tmpdir(), 'kitbag-deb-'));
  let order = null;
  await build({
    targets: Platform.LINUX.createTarget('deb', Arch.x64),
    projectDir: inProject(),
    prepackaged: folder,
    publish: 'never',
    config: { ...config, directories: { output: work } },
    effectiveOptionComputed: async ([args]) => {
      order = orderOf(args, join(work, 'scripts'));
      return true;
    },
  });
  if (order === null) throw new SetupProblem('electron-builder made nothing ready for the deb.');
  return { ...order, cleanUp: () => rmSync(work, { recursive: true, force: true }) };
}

/** Sorts fpm's words; its files are copied at once, because electron-builder wipes its own afterwards. */
function orderOf(args, keep) {
  const switches = {};
  const files = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index];
    if (word.startsWith('--')) switches[word.slice(2)] = args[(index += 1)];
    else {
      const [from, to] = word.split('=/');
      files.push({ from, to });
    }
  }
  mkdirSync(keep, { recursive: true });
  const kept = (path, name) => {
    copyFileSync(path, join(keep, name));
    return join(keep, name);
  };
  const isFile = ({ from }) => !from.endsWith('/');
  return {
    switches,
    files: files.map((file, index) => (isFile(file) ? { ...file, from: kept(file.from, String(index)) } : file)),
    scripts: {
      postinst: kept(switches['after-install'], 'postinst'),
      postrm: kept(switches['after-remove'], 'postrm'),
    },
  };
}

function everyFile(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? everyFile(path) : [path];
  });
}

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
 * Makes the deb of an unpacked program.
 * @param {{folder: string, output: string, config: object, compression?: string, time: number}} what `config` is what
 *   electron-builder was given beside electron-builder.yml; `time` in seconds: no file of the package is newer
 * @returns {Promise<string>} the deb
 */
export async function makeDeb({ folder, output, config, settings, compression = settings.compression, time }) {
  const { switches, files, scripts, cleanUp } = await readyForFpm(folder, config);
  // Beside the program, so that its files can be linked instead of copied.
  const root = mkdtempSync(join(dirname(folder), '.deb-'));
  try {
    for (const { from, to } of files) {
      mkdirSync(dirname(join(root, to)), { recursive: true });
      placeTree(from.replace(/\/$/, ''), join(root, to));
    }
    const placed = everyFile(root).filter((path) => lstatSync(path).isFile());
    const sizeBytes = placed.reduce((sum, path) => sum + statSync(path).size, 0);
    const md5 = (path) => createHash('md5').update(readFileSync(path)).digest('hex');
    const sums = placed.map((path) => `${md5(path)}  ${relative(root, path)}\n`).sort();
    mkdirSync(join(root, 'DEBIAN'));
    writeFileSync(join(root, 'DEBIAN', 'control'), control(switches, settings, sizeBytes));
    writeFileSync(join(root, 'DEBIAN', 'md5sums'), sums.join(''));
    for (const [name, script] of Object.entries(scripts)) {
      copyFileSync(script, join(root, 'DEBIAN', name));
      chmodSync(join(root, 'DEBIAN', name), 0o755);
    }
    chmodSync(root, 0o755);
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
