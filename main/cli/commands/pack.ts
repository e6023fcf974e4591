/** `pack LIBRARY (--course NAME… | --deck NAME… | --template NAME… | --preset NAME… | --all) --out FILE.kit [options]` */
import { resolve } from 'node:path';
import { nodeDisk } from '../../files/disk';
import { baseFacts } from '../../ipc/confirm-base';
import type { KitScope } from '../../ipc/gather-kit';
import { kitInFile, lastKitFor } from '../../ipc/held-kit';
import { packKitFile, type KitOrder } from '../../ipc/pack-kit';
import type { OpenWork } from '../../ipc/session';
import { dayAt } from '../../model/calendar-date';
import type { KitLock } from '../../model/kit-lock';
import { languages } from '../../model/language';
import type { LeftOut } from '../../model/left-out';
import { tlpLabels } from '../../model/marking';
import type { LibraryStore } from '../../store/library-store.types';
import { listed, oneOf } from '../choices';
import { UsageError, type Command, type Terminal } from '../command';
import { findByName } from '../find-by-name';
import { stoppable } from '../handout-target';
import { withLibrary } from '../open-work';
import { kitKeyOptions, readKitKey } from '../kit-key';
import { readPassword } from '../password-file';
import { readSigner, signOptions } from '../sender-key';
import { sayFindings } from '../say-findings';
import { sayHandling } from '../say-handling';
import { sayKitItems } from '../say-kit';
import { titleOf } from '../titles';

/** Packs `scope` of the library by the names that a person gave. */
async function scopeOf(options: Parameters<Command['run']>[1], store: LibraryStore): Promise<KitScope> {
  if (options['all'] === true) return 'all';
  const { courses, decks } = await store.list();
  const templates = (await store.listTemplates()).map((template) => ({ ...template, title: template.name }));
  const presets = (await store.listPresets()).map((preset) => ({ ...preset, title: preset.name }));
  return {
    courses: listed(options['course']).map((name) => findByName(courses, name, 'course').id),
    decks: listed(options['deck']).map((name) => findByName(decks, name, 'deck').id),
    templates: listed(options['template']).map((name) => findByName(templates, name, 'template').id),
    presets: listed(options['preset']).map((name) => findByName(presets, name, 'preset').id),
  };
}

/** How the kit is encrypted: with a passphrase from a file, or to the keys of those who shall open it. */
function lockOf(options: Parameters<Command['run']>[1], say: Terminal['say']): KitLock | null {
  const passphrase = readPassword(options['password-file']);
  const recipients = listed(options['recipient']);
  if (passphrase !== null && recipients.length > 0) throw new UsageError(say('cli.pack.one-lock'));
  if (passphrase !== null) return { kind: 'passphrase', passphrase };
  return recipients.length > 0 ? { kind: 'recipients', recipients } : null;
}

/** The kit whose contents stay out of this one; nothing for a kit that stands for itself. */
async function sinceOf(
  options: Parameters<Command['run']>[1],
  { receivers = [], lock }: Pick<KitOrder, 'receivers' | 'lock'>,
  work: OpenWork,
): Promise<Pick<KitOrder, 'since'>> {
  const { since, changes } = options;
  if (changes === true) return { since: await lastKitFor(receivers, work.store, lock) };
  if (typeof since !== 'string') return {};
  const key = readKitKey(options);
  return { since: await kitInFile(work, resolve(since), { key, lock, disk: nodeDisk() }) };
}

/** What was left behind for its label, as scripts read it. */
function leftOutAnswer({ label, course, deck, slide, number, session, appendix, original, handout }: LeftOut) {
  return {
    label,
    course: course ?? null,
    deck,
    slide,
    number,
    session,
    appendix: appendix && titleOf(appendix),
    original: original ?? null,
    handout: handout ? titleOf(handout) : null,
  };
}

export const packCommand: Command = {
  name: 'pack',
  help: 'cli.pack.help',
  helpFacts: { labels: tlpLabels.join('|'), languages: languages.join('|') },
  options: {
    course: { type: 'string', multiple: true },
    deck: { type: 'string', multiple: true },
    template: { type: 'string', multiple: true },
    preset: { type: 'string', multiple: true },
    all: { type: 'boolean' },
    out: { type: 'string' },
    'without-instructor': { type: 'boolean' },
    'up-to': { type: 'string' },
    handouts: { type: 'boolean' },
    by: { type: 'string' },
    date: { type: 'string' },
    language: { type: 'string' },
    'red-because': { type: 'string' },
    recipient: { type: 'string', multiple: true },
    for: { type: 'string', multiple: true },
    changes: { type: 'boolean' },
    since: { type: 'string' },
    ...kitKeyOptions,
    ...signOptions,
  },
  async run([library, ...more], options, terminal) {
    const { say, progress: onProgress } = terminal;
    const { out } = options;
    const named = ['course', 'deck', 'template', 'preset'].some((name) => options[name] !== undefined);
    const fits = typeof out === 'string' && /\.kit$/i.test(out) && named !== (options['all'] === true);
    if (library === undefined || more.length > 0 || !fits) throw new UsageError(say('cli.pack.wants'));
    const date = typeof options['date'] === 'string' ? options['date'] : dayAt(new Date());
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
      throw new UsageError(say('cli.option.not-a-date', { value: date }));
    const text = (name: string): string => String(options[name] ?? '').trim();
    const receivers = [...new Set(listed(options['for']).map((name) => name.trim().slice(0, 200)))].filter(Boolean);
    const wish: Omit<KitOrder, 'scope'> = {
      instructor: options['without-instructor'] !== true,
      upTo: oneOf('up-to', options['up-to'], tlpLabels, null, say),
      handouts: options['handouts'] === true,
      date,
      preparedBy: text('by').slice(0, 200),
      unencryptedBecause: text('red-because').slice(0, 500) || null,
      lock: lockOf(options, say),
      signer: await readSigner(options, terminal),
      language: oneOf('language', options['language'], languages, 'en', say),
      ...(receivers.length === 0 ? {} : { receivers }),
    };
    if (options['changes'] === true && (receivers.length === 0 || options['since'] !== undefined))
      throw new UsageError(say('cli.pack.changes-wants'));
    const file = resolve(out);
    const started = performance.now();
    const packed = await withLibrary(
      { folder: resolve(library), mode: receivers.length === 0 ? 'read' : 'write', make: false },
      terminal,
      async (work) => {
        const scope = await scopeOf(options, work.store);
        return stoppable(async (signal) => {
          const since = await sinceOf(options, wish, work);
          return packKitFile(work, { scope, ...wish, ...since }, file, nodeDisk(), { onProgress, signal });
        });
      },
    );
    const { manifest, sizeBytes, name, leftOut, findings } = packed;
    const ms = Math.round(performance.now() - started);
    const { label, grading = null, caveats = [], items, files } = manifest;
    const kept = leftOut.filter(({ isKept }) => isKept).length;
    const stricter = leftOut.length - kept;
    return {
      answer: {
        file,
        kit: name,
        label,
        grading,
        caveats,
        signed: wish.signer && { name: wish.signer.name, key: wish.signer.key },
        encrypted: wish.lock?.kind ?? null,
        sizeBytes,
        files: files.length,
        items: items.map((item) => ({ ...item, title: titleOf(item.title) })),
        leftOut: leftOut.map(leftOutAnswer),
        findings,
        for: receivers,
        base: manifest.base ? { ...manifest.base, files: manifest.base.files.length } : null,
        ms,
      },
      told: [
        say('cli.pack.done', {
          file,
          label: sayHandling(say, manifest),
          count: items.length,
          files: files.length,
          sizeBytes,
          ms,
        }),
        ...(manifest.base ? [say('kit.since', baseFacts(manifest.base))] : []),
        ...sayKitItems(say, items),
        ...(stricter > 0 ? [say('cli.pack.left-out', { count: stricter, label: wish.upTo ?? '' })] : []),
        ...(kept > 0 ? [say('cli.pack.kept-handouts', { count: kept })] : []),
      ],
      warned: sayFindings(say, findings),
      // Who asked for everything, or for what a course is made of, did not get all of it.
      failed: findings.some(({ code }) => code === 'kit.record-left-out'),
    };
  },
};
