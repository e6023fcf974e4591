// Puts what the end-to-end tests need into a folder that anyone can read: as hard links where that is possible.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from '../setup/ground.mjs';

const READABLE = 0o444;

function placeFile(from, to, mode) {
  // A file that others cannot read is copied, because its mode must not change where it comes from.
  if ((mode & READABLE) === READABLE) {
    try {
      linkSync(from, to);
      return;
    } catch {
      // Another disk, or one without hard links: copied below.
    }
  }
  copyFileSync(from, to);
  chmodSync(to, (mode & 0o777) | READABLE | (mode & 0o100 ? 0o111 : 0));
}

/** Places a file or a whole folder. @returns {string} where it lies now */
export function placeTree(from, to) {
  const entry = lstatSync(from);
  if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else if (entry.isFile()) placeFile(from, to, entry.mode);
  else if (entry.isDirectory()) {
    mkdirSync(to, { recursive: true, mode: 0o755 });
    for (const name of readdirSync(from)) placeTree(join(from, name), join(to, name));
  }
  return to;
}

/** The development packages that the tests import, apart from the runner of the unit tests. */
function packagesOfTheTests(development) {
  const found = new Set(['@playwright/test']);
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (/\.tsx?$/.test(entry.name)) {
        for (const [, name] of readFileSync(path, 'utf8').matchAll(/from '((?:@[^/']+\/)?[^/']+)/g)) found.add(name);
      }
    }
  };
  visit(inProject('tests'));
  return [...found].filter(
    (name) => name in development && !['vitest', 'electron', 'vite', 'typescript'].includes(name),
  );
}

/** The folders in node_modules that some packages need, found as Node finds them. */
function packageFolders(names) {
  const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));
  const found = new Set();
  const visit = (name, from) => {
    for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
      const path = `${base ? `${base}/` : ''}node_modules/${name}`;
      if (packages[path]) {
        if (found.has(path)) return;
        found.add(path);
        const { dependencies, optionalDependencies, peerDependencies } = packages[path];
        for (const next of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
          visit(next, path);
        return;
      }
      if (!base) return;
    }
  };
  for (const name of names) visit(name, '');
  // A folder inside another one that is placed comes with it.
  return [...found].filter((path) => ![...found].some((other) => path.startsWith(`${other}/`)));
}

/** Places the built app with its tests, and only those packages that they need. */
export function placeApp(to) {
  const program = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const names = [...Object.keys(program.dependencies), ...packagesOfTheTests(program.devDependencies)];
  for (const path of packageFolders(names)) {
    if (!existsSync(inProject(path))) continue; // An optional package of another platform.
    mkdirSync(dirname(join(to, path)), { recursive: true });
    placeTree(inProject(path), join(to, path));
  }
  for (const part of ['package.json', 'tsconfig.base.json', 'out', 'main', 'assets', 'tests']) {
    placeTree(inProject(part), join(to, part));
  }
}
