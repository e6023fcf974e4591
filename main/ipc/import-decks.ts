/** Brings foreign files into a library: each is read in the import worker, stored, and reported; one that fails is a finding. */
import { basename } from 'node:path';
import { KitbagFault } from '../model/fault';
import type { Deck } from '../model/deck';
import type { Finding } from '../model/finding';
import { failedFinding } from '../import/failed-finding';
import type { ImportedDeck } from '../import/importer';
import { mayHaveSister, pairImported } from '../import/pair-imported';
import type { Jobs } from '../workers/jobs';
import type { Progress } from '../workers/port';
import { isOfSameFile } from '../model/renewal/renew-deck';
import { importLimitsFor, lookingLimits } from '../workers/worker-line';
import { markingRules } from './marking-rules';
import type { OpenWork } from './session';

export interface DecksImported {
  readonly decks: readonly Deck[];
  readonly findings: readonly Finding[];
  /** How many files could not be read at all. */
  readonly failed: number;
}

export interface ImportOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Hears of each deck as soon as it is in the library. */
  readonly onDeck?: (deck: Deck) => void;
  readonly signal?: AbortSignal;
}

/** `take` gets each deck as it is read. */
async function readFiles(
  work: OpenWork,
  { files, beside, roots }: Jobs['import.list']['output'],
  options: ImportOptions,
  take: (imported: ImportedDeck) => Promise<void>,
) {
  const findings: Finding[] = [];
  let failed = 0;
  for (const [index, file] of files.entries()) {
    if (options.signal?.aborted) throw new KitbagFault('task.cancelled');
    const subject = basename(file);
    options.onProgress?.({ done: index, total: files.length, what: subject });
    let isRead = false;
    try {
      const imported = await work.workers.importing.run(
        'import.read',
        { file, beside: beside[file] ?? [], roots, now: work.now() },
        {
          subject,
          limits: importLimitsFor(file, beside[file]?.length),
          ...(options.signal ? { signal: options.signal } : {}),
        },
      );
      isRead = true;
      await take(imported);
    } catch (error) {
      if (!(error instanceof KitbagFault) || error.code === 'task.cancelled') throw error;
      // A smaller deck may still find room on a disk that is nearly full; whatever else keeps a deck out keeps out all that come after.
      if (isRead && error.code !== 'record.not-saved') throw error;
      findings.push(failedFinding(subject, error));
      failed += 1;
    }
  }
  return { findings, failed };
}

/** The deck that already came from the same original file, and from the same files that it names, if there is one. */
async function knownDeck(work: OpenWork, deck: Deck): Promise<Deck | null> {
  const original = deck.sources[0]?.original;
  if (!original || deck.sources.length !== 1) return null;
  for (const id of await work.store.sameSource(original)) {
    const known = await work.store.getDeck(id);
    if (isOfSameFile(known, deck)) return known;
  }
  return null;
}

/** Findings about a file name its deck and slide too, so that the window can show them. */
function placed(finding: Finding, deck: Deck): Finding {
  const slide = finding.place.slide ?? deck.slides[(finding.place.number ?? 0) - 1]?.id;
  return { ...finding, place: { ...finding.place, deck: deck.id, ...(slide ? { slide } : {}) } };
}

async function keep(
  work: OpenWork,
  { deck, media, findings }: ImportedDeck,
): Promise<{ deck: Deck; findings: readonly Finding[] }> {
  const known = await knownDeck(work, deck);
  if (known)
    return {
      deck: known,
      findings: [
        {
          code: 'import.same-file',
          weight: 'information',
          place: { file: deck.sources[0]?.fileName ?? '', deck: known.id },
          facts: {},
        },
      ],
    };
  for (const { sha, ext, bytes } of media) await work.store.addMedia(sha, ext, bytes);
  const kept = await work.store.createDeck(deck);
  return { deck: kept, findings: findings.map((finding) => placed(finding, kept)) };
}

/**
 * Imports files and folders: each deck is in the library as soon as it is read, but for those that came in several languages, which
 * become one when all are there. The importable decks arrive even where others fail; a cancelled import keeps what it had stored.
 */
export async function importDecks(
  work: OpenWork,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<DecksImported> {
  const listed = await work.workers.importing.run(
    'import.list',
    { paths },
    { subject: basename(paths[0] ?? ''), limits: lookingLimits, ...(options.signal ? { signal: options.signal } : {}) },
  );
  const kept: { readonly deck: Deck; readonly at: number }[] = [];
  const all = [...listed.findings];
  /** Decks that may belong together, and which of all they were. */
  const waiting: ImportedDeck[] = [];
  const places = new Map<string, number>();
  const store = async (imported: ImportedDeck): Promise<void> => {
    const at = places.get(imported.deck.id) ?? places.size;
    const { deck, findings } = await keep(work, imported);
    kept.push({ deck, at });
    all.push(...findings);
    options.onDeck?.(deck);
  };
  const { findings, failed } = await readFiles(work, listed, options, async (imported) => {
    places.set(imported.deck.id, places.size);
    if (mayHaveSister(imported)) waiting.push(imported);
    else await store(imported);
  });
  all.push(...findings);
  let unsaved = 0;
  for (const imported of pairImported(waiting, markingRules(work.store))) {
    try {
      await store(imported);
    } catch (error) {
      if (!(error instanceof KitbagFault) || error.code !== 'record.not-saved') throw error;
      all.push(failedFinding(imported.deck.sources[0]?.fileName ?? '', error));
      unsaved += 1;
    }
  }
  options.onProgress?.({ done: listed.files.length, total: listed.files.length, what: '' });
  const decks = kept.sort((one, other) => one.at - other.at).map(({ deck }) => deck);
  return { decks, findings: all, failed: failed + unsaved };
}
