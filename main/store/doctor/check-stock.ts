/** Looks whether versions and media are what their names say, whether those that are named are there, and which nothing names. */
import { reasonOf } from '../../files/disk';
import { sha256 } from '../../files/sha256';
import { hashInName } from '../../model/backup';
import type { Finding } from '../../model/finding';
import type { Sha256 } from '../../model/ids';
import { listStockFiles } from '../backups/library-files';
import { readContent } from '../backups/read-backups';
import { moveAside, placeOf, putFile, type Ailment, type Patient } from './ailment';

const hashes = /\b[0-9a-f]{64}\b/g;

export interface CheckedStock {
  readonly ailments: readonly Ailment[];
  /** The versions that are whole, by their hashes. */
  readonly versions: ReadonlyMap<Sha256, string>;
  /** The hashes of all that is there, damaged or not: that is told by itself. */
  readonly present: ReadonlySet<Sha256>;
  readonly counts: { readonly versions: number; readonly media: number };
}

/** `texts` are those of the records. */
export async function checkStock(patient: Patient, texts: ReadonlyMap<string, string>): Promise<CheckedStock> {
  const files = await listStockFiles(patient.folder, patient.disk);
  const inside = new Map<Sha256, string>();
  const ailments: Ailment[] = [];
  for (const { path } of files) {
    const sha = hashInName(path);
    const bytes = await patient.disk.readFile(placeOf(patient, path)).catch((error: unknown) => reasonOf(error));
    patient.step();
    if (sha === null) continue;
    if (typeof bytes === 'string') {
      const facts = { kind: 'media', id: '', reason: bytes };
      const finding: Finding = { code: 'record.unreadable', weight: 'look', place: { file: path }, facts };
      ailments.push({ finding, mend: null });
    } else if (sha256(bytes) !== sha) ailments.push(await damaged(patient, path, sha));
    else if (path.endsWith('.json')) inside.set(sha, new TextDecoder().decode(bytes));
  }
  const present = new Map(files.flatMap(({ path }) => [[hashInName(path), path] as const]));
  const named = namedIn([...texts.values()], inside);
  ailments.push(...(await missing(patient, named, present)));
  const unused = files.filter(
    ({ path }) => path.startsWith('media/') && !named.has(hashInName(path) ?? ('' as Sha256)),
  );
  if (unused.length > 0) ailments.push({ finding: unusedMedia(unused), mend: null });
  const versions = files.filter(({ path }) => path.startsWith('versions/'));
  return {
    ailments,
    versions: new Map(
      versions.flatMap(({ path }) => {
        const sha = hashInName(path);
        const text = sha === null ? undefined : inside.get(sha);
        return sha === null || text === undefined ? [] : [[sha, text] as const];
      }),
    ),
    present: new Set([...present.keys()].filter((sha) => sha !== null)),
    counts: { versions: versions.length, media: files.length - versions.length },
  };
}

/** Every hash that records name, and that versions and drawings among those name. */
function namedIn(texts: readonly string[], inside: ReadonlyMap<Sha256, string>): ReadonlySet<Sha256> {
  const named = new Set<Sha256>();
  const waiting = [...texts];
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop())
    for (const [hash] of text.matchAll(hashes)) {
      const sha = hash as Sha256;
      if (named.has(sha)) continue;
      named.add(sha);
      const more = inside.get(sha);
      if (more !== undefined) waiting.push(more);
    }
  return named;
}

async function damaged(patient: Patient, path: string, sha: Sha256): Promise<Ailment> {
  const whole = await readContent(patient.places, sha);
  const facts = { source: whole ? 'backup' : '' };
  return {
    finding: { code: 'doctor.file-damaged', weight: 'stops', place: { file: path }, facts },
    mend: async () => {
      const kept = await moveAside(patient, path);
      if (whole) await putFile(patient, path, whole);
      return { code: 'doctor.file-mended', weight: 'look', place: { file: path }, facts: { ...facts, kept } };
    },
  };
}

/** What is named and not there: hashes of other things, such as copies that were given out, are in no backup either. */
async function missing(
  patient: Patient,
  named: ReadonlySet<Sha256>,
  present: ReadonlyMap<Sha256 | null, string>,
): Promise<readonly Ailment[]> {
  const known = new Map<Sha256, string>();
  for (const { path } of patient.backups.flatMap(({ list }) => list.files)) {
    const sha = hashInName(path);
    if (sha !== null) known.set(sha, path);
  }
  const ailments: Ailment[] = [];
  for (const sha of named) {
    const path = known.get(sha);
    if (path === undefined || present.has(sha)) continue;
    const bytes = await readContent(patient.places, sha);
    const facts = { source: bytes ? 'backup' : '' };
    const finding: Finding = { code: 'doctor.file-missing', weight: 'stops', place: { file: path }, facts };
    const mend = async (): Promise<Finding> => {
      if (bytes) await putFile(patient, path, bytes);
      return { code: 'doctor.file-back', weight: 'look', place: { file: path }, facts: {} };
    };
    ailments.push({ finding, mend: bytes ? mend : null });
  }
  return ailments;
}

function unusedMedia(files: Awaited<ReturnType<typeof listStockFiles>>): Finding {
  const sizeBytes = files.reduce((sum, { facts }) => sum + facts.sizeBytes, 0);
  return { code: 'doctor.media-unused', weight: 'information', place: {}, facts: { count: files.length, sizeBytes } };
}
