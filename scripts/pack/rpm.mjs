// The package for Fedora, openSUSE and their kin, made by rpm's own rpmbuild, which Debian has too, of what electron-builder makes ready.
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { run, SetupProblem } from '../setup/ground.mjs';
import { setUpRpm } from '../setup/system-libraries.mjs';
import { layOut, readyForFpm } from './ready-for-fpm.mjs';

/** As rpm calls the processor that electron-builder calls x64. */
const architecture = 'x86_64';
/** rpm's words for how files are packed in it. */
const compressions = { xz: 'w6.xzdio', none: 'w.ufdio' };

/** A percent sign begins a macro. */
const plain = (text) => text.replaceAll('%', '%%');
const quoted = (path) => `"${plain(path)}"`;

/** Folders that belong to the system, or to every program: only those below our own are ours. */
const isOurs = (path) => path.startsWith('/opt/Kitbag');

function specOf({ switches, scripts, settings, compression, paths }) {
  const listed = paths.flatMap(({ path, isFolder }) => {
    if (!isFolder) return [quoted(path)];
    return isOurs(path) ? [`%dir ${quoted(path)}`] : [];
  });
  const script = (path) => plain(readFileSync(path, 'utf8')).replace(/^#!.*\n/, '');
  return [
    // The same files give the same package: neither the machine, nor the hour, nor what it finds in the files goes in.
    '%global _buildhost kitbag.invalid',
    '%global source_date_epoch_from_changelog 0',
    '%global use_source_date_epoch_as_buildtime 1',
    '%global clamp_mtime_to_source_date_epoch 1',
    `%global _binary_payload ${compressions[compression]}`,
    // Electron's files stay as they are, and a second copy of its build ids would clash with other programs made with it.
    '%global _build_id_links none',
    '%global debug_package %{nil}',
    '%global __os_install_post %{nil}',
    // The files are laid out already, and would be wiped.
    '%global __spec_install_pre %{___build_pre}',
    `Name: ${switches.name}`,
    `Version: ${switches.version}`,
    'Release: 1',
    `Summary: ${plain(switches['rpm-summary'])}`,
    `License: ${plain(switches.license)}`,
    `Group: ${switches.category}`,
    `Vendor: ${plain(switches.vendor)}`,
    `Packager: ${plain(switches.maintainer)}`,
    `URL: ${switches.url}`,
    'AutoReqProv: no',
    ...settings.depends.map((name) => `Requires: ${name}`),
    '%description',
    plain(switches.description.trim()),
    '%install',
    '%files',
    '%defattr(-,root,root,-)',
    ...listed,
    '%post',
    script(scripts.postinst),
    '%postun',
    script(scripts.postrm),
    '',
  ].join('\n');
}

/**
 * Makes the rpm of an unpacked program: of the same files the same bytes, wherever and whenever it is made. Takes what `makeDeb` takes.
 * @returns {Promise<string>} the rpm
 */
export async function makeRpm({ folder, output, config, settings, compression = settings.compression, time }) {
  await setUpRpm();
  const { switches, files, scripts, cleanUp } = await readyForFpm('rpm', folder, config);
  // Beside the program, so that its files can be linked instead of copied.
  const work = mkdtempSync(join(dirname(folder), '.rpm-'));
  const root = join(work, 'root');
  try {
    mkdirSync(root);
    const paths = layOut(files, root).map((path) => ({
      path: `/${relative(root, path)}`,
      isFolder: lstatSync(path).isDirectory(),
    }));
    const spec = join(work, 'kitbag.spec');
    writeFileSync(spec, specOf({ switches, scripts, settings, compression, paths }));
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(time), LC_ALL: 'C.UTF-8' };
    const defined = { _topdir: join(work, 'rpm'), _rpmdir: work, _rpmfilename: 'kitbag.rpm', _tmppath: work };
    const args = Object.entries(defined).flatMap(([name, value]) => ['--define', `${name} ${value}`]);
    const processor = ['--target', `${architecture}-linux`];
    const { code, output: said } = await run('rpmbuild', ['-bb', ...processor, ...args, '--buildroot', root, spec], {
      capture: true,
      env,
    });
    if (code !== 0) throw new SetupProblem(`rpmbuild could not make the rpm:\n${said}`);
    mkdirSync(output, { recursive: true });
    const rpm = join(output, `${switches.name}-${switches.version}-1.${architecture}.rpm`);
    renameSync(join(work, 'kitbag.rpm'), rpm);
    return rpm;
  } finally {
    rmSync(work, { recursive: true, force: true });
    cleanUp();
  }
}
