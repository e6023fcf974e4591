// What electron-builder would hand to fpm, for packages that the systems' own tools make of it: the same names, texts, files and
// scripts. So what is tested is what ships, and no other tool is fetched.
import { chmodSync, copyFileSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { placeTree } from '../e2e/stage.mjs';
import { inProject, SetupProblem } from '../setup/ground.mjs';

/**
 * What electron-builder made ready for a package: the switches and files of fpm's command line.
 * @param {'deb' | 'rpm'} target
 * @param {object} config what electron-builder was given beside electron-builder.yml
 */
export async function readyForFpm(target, folder, config) {
  const { build, Platform, Arch } = await import('electron-builder');
  const work = mkdtempSync(join(tmpdir(), 'kitbag-package-'));
  let order = null;
  await build({
    targets: Platform.LINUX.createTarget(target, Arch.x64),
    projectDir: inProject(),
    prepackaged: folder,
    publish: 'never',
    config: { ...config, directories: { output: work } },
    effectiveOptionComputed: async ([args]) => {
      order = orderOf(args, join(work, 'scripts'));
      return true;
    },
  });
  if (order === null) throw new SetupProblem(`electron-builder made nothing ready for the ${target}.`);
  return { ...order, cleanUp: () => rmSync(work, { recursive: true, force: true }) };
}

/** Sorts fpm's words; its files are copied at once, because electron-builder wipes its own afterwards. */
function orderOf(args, keep) {
  const switches = {};
  const files = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index];
    const [, name, value] = /^--([^=]+)=(.*)$/.exec(word) ?? [];
    if (name !== undefined) switches[name] = value;
    else if (word.startsWith('--')) switches[word.slice(2)] = args[(index += 1)];
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

/** Lays the files out under a folder as they will lie on a system, and gives every path there, folders first. */
export function layOut(files, root) {
  for (const { from, to } of files) {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    placeTree(from.replace(/\/$/, ''), join(root, to));
  }
  chmodSync(root, 0o755);
  const paths = everyPath(root);
  for (const path of paths) setMode(path);
  return paths;
}

function everyPath(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? [path, ...everyPath(path)] : [path];
    });
}

/** The same modes whoever unpacked the sources; a file is a link to one whose mode must not change, and is copied then. */
function setMode(path) {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  const mode = entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644;
  if ((entry.mode & 0o7777) === mode) return;
  if (entry.isFile()) {
    copyFileSync(path, `${path}.copy`);
    renameSync(`${path}.copy`, path);
  }
  chmodSync(path, mode);
}
