// The system's own libraries that Electron needs on Linux, the PDF tools of tests and benches, and the tests' validators.
import { existsSync, readFileSync } from 'node:fs';
import { isRoot, run, say, SetupProblem } from './ground.mjs';

const NEEDED = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'poppler-utils',
  'qpdf',
];
/** Any Java will do. */
const javaRuntime = 'default-jre-headless';
/** Preflight, in libpdfbox2-java, reads metadata with the two libraries after it; age opens what Kitbag encrypts. */
const VALIDATORS = [
  'age',
  'iproute2',
  'mupdf-tools',
  javaRuntime,
  'libpdfbox2-java',
  'libactivation-java',
  'libjaxb-api-java',
];

const RPM = ['rpm'];
/** What looks into the rpm, and what compiles the scripts of the installers for Windows. */
const PACKAGERS = ['rpm', 'rpm2cpio', 'cpio', 'nsis', '7zip'];

/** What serves a folder over SFTP and mounts it, for the proofs on a network folder. */
const NETWORK_FOLDER = ['sshfs', 'fuse3', 'openssh-sftp-server'];

function isDebian() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync(file, 'utf8'));
}

/** Newer Debians call some libraries by a name that ends in t64; either will do. */
async function installed(wanted) {
  const names = wanted.flatMap((name) => [name, `${name}t64`]);
  const format = '-f=${Package} ${db:Status-Status}\n';
  const { stdout } = await run('dpkg-query', ['-W', format, ...names], { capture: true });
  const present = stdout
    .split('\n')
    .filter((line) => line.endsWith(' installed'))
    .map((line) => line.split(' ')[0].replace(/t64$/, ''));
  return new Set(existsSync('/usr/bin/java') ? [...present, javaRuntime] : present);
}

async function nameHere(library) {
  const { code } = await run('apt-cache', ['show', `${library}t64`], { capture: true });
  return code === 0 ? `${library}t64` : library;
}

/** What the window needs. */
export function setUpSystemLibraries() {
  return setUp(NEEDED);
}

/** What makes the rpm. */
export function setUpRpm() {
  return setUp(RPM);
}

/** What the tests of the packages need. */
export function setUpPackagers() {
  return setUp(PACKAGERS);
}

/** What `npm run torture` needs besides. */
export function setUpNetworkFolder() {
  return setUp(NETWORK_FOLDER);
}

/** What the end-to-end tests need besides. */
export function setUpValidators() {
  return setUp(VALIDATORS);
}

async function setUp(wanted) {
  if (process.platform !== 'linux' || !isDebian()) return;
  const present = await installed(wanted);
  const missing = wanted.filter((library) => !present.has(library));
  if (missing.length === 0) return;
  if (!isRoot) {
    throw new SetupProblem(
      'Some libraries that Electron and the tests need are missing. Run this, then start again:\n' +
        `  sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${missing.join(' ')}`,
    );
  }
  say(`Installing system libraries: ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { capture: true, env });
  const names = await Promise.all(missing.map(nameHere));
  const install = ['install', '--yes', '-qq', '--no-install-recommends', ...names];
  const { code, output } = await run('apt-get', install, { capture: true, env });
  if (code === 0) return;
  throw new SetupProblem(`apt-get could not install ${names.join(' ')}:\n${update.output}${output}`);
}
