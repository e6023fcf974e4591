/** What workers do with kits: packing one from a library, and reading one that somebody brought. */
import type { KitSource, KitWish } from '../kit/prepare/kit-source';
import type { PreparedKit } from '../kit/prepare/prepare-kit';
import type { SenderKey } from '../kit/sign/sign-kit';
import type { KitReading } from '../kit/read/read-kit';
import type { Appendix } from '../model/course';
import type { Sha256 } from '../model/ids';
import type { KitManifest } from '../model/kit';
import type { KitKey, KitLock } from '../model/kit-lock';
import type { LeftOut } from '../model/left-out';
import type { TlpLabel } from '../model/marking';
import type { SlideToLay } from '../scene/lay-slide.types';

/** A kit that lies under a temporary name, to be looked at and moved into place. */
export interface KitWritten {
  readonly manifest: KitManifest;
  /** The hash of the manifest. */
  readonly name: Sha256;
  /** The hash of the file as it was written: encrypted, where it is. */
  readonly file: Sha256;
  readonly sizeBytes: number;
  readonly leftOut: readonly LeftOut[];
  /** Opens what was written, to prove it, and goes no further; null where it is not encrypted. */
  readonly proof: KitKey | null;
}

export interface KitJobs {
  /** Packs a kit and writes it, flushed, under a temporary name; `folder` is the library's. */
  'kit.pack': {
    readonly input: {
      readonly folder: string;
      readonly source: KitSource;
      readonly wish: KitWish;
      /** How it is encrypted; null where it is not. */
      readonly lock: KitLock | null;
      /** Who signs it; the key goes no further. */
      readonly signer: SenderKey | null;
      readonly temporary: string;
    };
    readonly output: KitWritten;
  };
  /** The label that a kit would have, with nothing written; throws what packing throws of what goes in. */
  'kit.label': {
    readonly input: { readonly folder: string; readonly source: KitSource; readonly wish: KitWish };
    readonly output: { readonly label: TlpLabel };
  };
  /** What a kit would hold, as values alone: with nothing written, and without the media that it redraws. Throws what packing throws of what goes in. */
  'kit.prepare': {
    readonly input: { readonly folder: string; readonly source: KitSource; readonly wish: KitWish };
    readonly output: Pick<PreparedKit, 'courses' | 'decks' | 'versions' | 'recipes'>;
  };
  /** Of appendices of a library those that travel under another hash, since they were kept as they came: each with that hash. */
  'kit.appendices': {
    readonly input: { readonly folder: string; readonly appendices: readonly Pick<Appendix, 'pdf' | 'title'>[] };
    readonly output: readonly (readonly [Sha256, Sha256])[];
  };
  /** Reads a kit whole and checks every file of it; faults say `name`. */
  'kit.read': {
    readonly input: { readonly file: string; readonly name: string; readonly key: KitKey | null };
    /** `fingerprint`: the SHA-256 of the file itself, by which a person or a script knows it again. */
    readonly output: KitReading & { readonly fingerprint: Sha256 };
  };
  /** The bytes of some files of a kit, each checked against its list; null for one that is not as it says. */
  'kit.files': {
    readonly input: {
      readonly file: string;
      readonly name: string;
      readonly key: KitKey | null;
      readonly paths: readonly string[];
    };
    readonly output: readonly (Uint8Array | null)[];
  };
  /** Paints one slide of a kit as PNG; `folder` is the library's, for media that the kit does not bring. */
  'kit.picture': {
    readonly input: {
      readonly file: string;
      readonly name: string;
      readonly key: KitKey | null;
      readonly folder: string;
      readonly slide: SlideToLay;
      readonly widthPx: number;
    };
    readonly output: Uint8Array;
  };
}
