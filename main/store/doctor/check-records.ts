/** Looks whether every record can be read, is what its name says, and opens. */
import { hasCode, reasonOf } from '../../files/disk';
import { KitbagFault } from '../../model/fault';
import type { Finding } from '../../model/finding';
import { formatOf, listRecordFiles, openRecordBytes } from '../backups/library-files';
import { isDamage } from '../records';
import { newestWhole, type WholeContent } from '../backups/newest-whole';
import { listSetAside } from '../set-aside';
import { moveAside, placeOf, putFile, type Ailment, type Patient } from './ailment';

/** The texts of the records that are whole, by their paths: what else is checked is named in them. */
export interface CheckedRecords {
  readonly texts: ReadonlyMap<string, string>;
  readonly ailments: readonly Ailment[];
  readonly count: number;
}

export async function checkRecords(patient: Patient): Promise<CheckedRecords> {
  const files = await listRecordFiles(patient.folder, patient.disk);
  const texts = new Map<string, string>();
  const ailments: Ailment[] = [];
  for (const { path } of files) {
    const bytes = await readOrTell(patient, path, ailments);
    patient.step();
    if (!bytes) continue;
    const ailment = await judge(patient, path, bytes);
    if (ailment) ailments.push(ailment);
    // What was sent may have gone from here since: nothing needs it.
    else if (formatOf(path) !== 'sent') texts.set(path, new TextDecoder().decode(bytes));
  }
  const present = new Set(files.map(({ path }) => path));
  ailments.push(...(await missingRecords(patient, present)));
  return { texts, ailments, count: files.length };
}

async function readOrTell(patient: Patient, path: string, ailments: Ailment[]): Promise<Uint8Array | null> {
  try {
    return await patient.disk.readFile(placeOf(patient, path));
  } catch (error) {
    // It went into the bin while the library was looked at.
    if (hasCode(error, 'ENOENT')) return null;
    const facts = { kind: formatOf(path) ?? '', id: '', reason: reasonOf(error) };
    ailments.push({ finding: { code: 'record.unreadable', weight: 'look', place: { file: path }, facts }, mend: null });
    return null;
  }
}

/** Null for a record that is whole. */
async function judge(patient: Patient, path: string, bytes: Uint8Array): Promise<Ailment | null> {
  const format = formatOf(path);
  if (format === null) return null;
  try {
    const record = openRecordBytes(format, bytes);
    const id = 'id' in record ? record.id : '';
    const name =
      path
        .split('/')
        .at(-1)
        ?.replace(/(\.holders)?\.json$/, '') ?? '';
    if (format === 'library' || id === name) return null;
    const facts = { kind: format, id: name, holds: id };
    return { finding: { code: 'record.misnamed', weight: 'look', place: { file: path }, facts }, mend: null };
  } catch (error) {
    if (isDamage(error)) return damaged(patient, path, format);
    if (!(error instanceof KitbagFault)) throw error;
    return { finding: { code: error.code, weight: 'look', place: { file: path }, facts: error.facts }, mend: null };
  }
}

/** A damaged record is set aside, and what the newest backup has of it takes its place. */
async function damaged(
  patient: Patient,
  path: string,
  format: NonNullable<ReturnType<typeof formatOf>>,
): Promise<Ailment> {
  const whole = await newestWhole(patient, path, format);
  const when = whole?.when ?? '';
  return {
    finding: { code: 'doctor.record-damaged', weight: 'stops', place: { file: path }, facts: { when } },
    mend: async () => {
      const kept = await moveAside(patient, path);
      if (whole) await putFile(patient, path, whole.bytes);
      return { code: 'doctor.record-mended', weight: 'look', place: { file: path }, facts: { when, kept } };
    },
  };
}

/** Records that backups have, and that are neither in the library nor in its bin. */
async function missingRecords(patient: Patient, present: ReadonlySet<string>): Promise<readonly Ailment[]> {
  const aside = await listSetAside(patient.folder, patient.disk);
  const newest = new Set(patient.backups[0]?.list.files.map(({ path }) => path));
  const seen = new Set<string>();
  const ailments: Ailment[] = [];
  for (const { list } of patient.backups)
    for (const { path } of list.files) {
      const format = formatOf(path);
      const inBin = present.has(`bin/${path}`);
      if (format === null || seen.has(path) || present.has(path) || inBin || path.startsWith('bin/')) continue;
      seen.add(path);
      // What was set aside is a loss for sure, until a later backup has it again; what is only gone may have been taken away.
      const asideMs = aside.get(path.split('/').at(-1) ?? '');
      const isLost = asideMs !== undefined && (newest.has(path) || Date.parse(list.at) <= asideMs);
      if (!isLost && !newest.has(path)) continue;
      const whole = await newestWhole(patient, path, format);
      if (whole) ailments.push(missingRecord(patient, path, whole, isLost || path === 'library.json'));
    }
  return ailments;
}

function missingRecord(patient: Patient, path: string, { bytes, when }: WholeContent, isLost: boolean): Ailment {
  const gone: Finding = { code: 'doctor.record-gone', weight: 'information', place: { file: path }, facts: { when } };
  const lost: Finding = { code: 'doctor.record-lost', weight: 'stops', place: { file: path }, facts: { when } };
  const mend = async (): Promise<Finding> => {
    await putFile(patient, path, bytes);
    return { code: 'doctor.record-back', weight: 'look', place: { file: path }, facts: { when } };
  };
  return isLost ? { finding: lost, mend } : { finding: gone, mend: null };
}
