// LibreOffice as the other witness: the same deck as a PDF, with no fonts but those that Kitbag bundles.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { tmpdir } from 'node:os';

/** Which bundled family a program finds under a name: those of the same widths, and the nearest for Chinese. */
const standIns = {
  Carlito: ['Calibri', 'Calibri Light'],
  Caladea: ['Cambria'],
  Arimo: ['Arial', 'Helvetica', 'Liberation Sans', 'sans-serif'],
  Tinos: ['Times New Roman', 'Times', 'Liberation Serif', 'serif'],
  Cousine: ['Courier New', 'Courier', 'Liberation Mono', 'monospace'],
  'Noto Serif HK': ['PMingLiU', '新細明體', 'MingLiU', '細明體', 'SimSun', '宋体', 'FangSong', '仿宋'],
  'LXGW WenKai': ['DFKai-SB', '標楷體', 'KaiTi', '楷体', 'BiauKai'],
  'Noto Sans HK': [
    'Microsoft JhengHei',
    '微軟正黑體',
    'PingFang TC',
    'PingFang HK',
    'Microsoft YaHei',
    '微软雅黑',
    'SimHei',
    '黑体',
  ],
};

const names = (families) => families.map((name) => `<string>${name}</string>`).join('');

function fontconfig(fonts, cache) {
  const aliases = Object.entries(standIns).map(([bundled, families]) =>
    families
      .map(
        (family) =>
          `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong">${names([bundled])}</edit></match>`,
      )
      .join('\n'),
  );
  const fallback = `<match target="pattern"><edit name="family" mode="append" binding="weak">${names(['Noto Sans', 'Noto Sans HK', 'Noto Sans Symbols 2'])}</edit></match>`;
  // Bullets and arrows are signs of text, not pictures as wide as two letters: those of the emoji font are left out.
  const signs = `<match target="scan"><test name="family"><string>Noto Emoji</string></test><edit name="charset" mode="assign"><minus><name>charset</name><charset><range><int>0x2000</int><int>0x2bff</int></range></charset></minus></edit></match>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir>${signs}${aliases.join('\n')}${fallback}</fontconfig>`;
}

/** Hidden slides are drawn too, so that pages and slides have the same numbers. */
const filter = 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}';

/** Opens a profile of its own. `toPdf` gives false where LibreOffice cannot read the file. */
export function openOffice(soffice, fonts) {
  const folder = mkdtempSync(join(tmpdir(), 'kitbag-office-'));
  const settings = join(folder, 'fonts.conf');
  mkdirSync(join(folder, 'cache'));
  mkdirSync(join(folder, 'out'));
  writeFileSync(settings, fontconfig(fonts, join(folder, 'cache')));
  return {
    toPdf(file, target) {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const started = performance.now();
      spawnSync(soffice, [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), file], {
        stdio: 'ignore',
        timeout: 120_000,
        env: { ...process.env, FONTCONFIG_FILE: settings, SAL_USE_VCLPLUGIN: 'svp' },
      });
      const made = join(folder, 'out', `${basename(file, extname(file))}.pdf`);
      if (!existsSync(made)) return null;
      renameSync(made, target);
      return (performance.now() - started) / 1000;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
