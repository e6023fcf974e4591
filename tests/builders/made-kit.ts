/** Kits put together by hand, sound or spoilt on purpose: what the program itself would never pack. */
import { sha256 } from '../../main/files/sha256';
import { contentHash } from '../../main/files/content-hash';
import type { Deck } from '../../main/model/deck';
import type { KitManifest } from '../../main/model/kit';
import { aDeck } from './a-deck';
import { zipFile, type ZipEntry } from './zip-file';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export interface MadeKit {
  readonly manifest: KitManifest;
  readonly entries: readonly ZipEntry[];
  /** The kit after a change of its entries. */
  readonly zip: (change?: (entries: readonly ZipEntry[]) => readonly ZipEntry[]) => Uint8Array;
}

/** A kit of decks; `change` spoils the manifest, whose own hash nobody checks. */
export function madeKit(
  decks: readonly Deck[] = [aDeck()],
  change: (manifest: KitManifest) => unknown = (manifest) => manifest,
): MadeKit {
  const files = decks.map((deck) => ({ name: `decks/${deck.id}.json`, content: json(deck) }));
  const manifest: KitManifest = {
    format: 'kitbag.kit',
    version: 1,
    madeBy: { program: 'Kitbag', version: '0.1.0' },
    date: '2026-11-25',
    preparedBy: '',
    library: { id: 'library-1', name: 'Training' },
    label: 'TLP:GREEN',
    unencryptedBecause: null,
    scope: { instructor: true, upTo: null, handouts: false },
    items: decks.map((deck) => ({
      kind: 'deck',
      id: deck.id,
      title: deck.title,
      label: 'TLP:GREEN',
      content: contentHash(deck),
      size: deck.slides.length,
      changedAt: deck.changedAt,
      path: `decks/${deck.id}.json`,
    })),
    files: files.map(({ name, content }) => ({
      path: name,
      sha256: sha256(content),
      sizeBytes: new TextEncoder().encode(content).length,
    })),
  };
  const entries = [{ name: 'kit.json', content: json(change(manifest)) }, ...files];
  return { manifest, entries, zip: (spoil = (same) => same) => zipFile(spoil(entries)) };
}
