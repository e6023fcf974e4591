/** Looks whether what records point at is there: slides that courses show, and pictures and files that nothing can bring back. */
import type { Finding } from '../../model/finding';
import { hashInName } from '../../model/backup';
import type { Course, Material } from '../../model/course';
import type { Sha256 } from '../../model/ids';
import { textIn } from '../../model/language';
import { openRecordBytes } from '../backups/library-files';
import { openVersion } from '../versions';
import type { Ailment, Patient } from './ailment';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Sessions that show slides which their version does not have, or a version that is nowhere. */
export function checkCourses(
  texts: ReadonlyMap<string, string>,
  versions: ReadonlyMap<Sha256, string>,
  patient: Patient,
): readonly Ailment[] {
  const slides = new Map<Sha256, ReadonlySet<string>>();
  const slidesOf = (pinned: Sha256): ReadonlySet<string> | null => {
    const text = versions.get(pinned);
    const known = slides.get(pinned);
    if (known || text === undefined) return known ?? null;
    const found = new Set<string>(openVersion(bytesOf(text)).slides.map(({ id }) => id));
    slides.set(pinned, found);
    return found;
  };
  const inBackups = new Set(patient.backups.flatMap(({ list }) => list.files.map(({ sha256 }) => sha256)));
  const ailments: Ailment[] = [];
  for (const [path, text] of texts) {
    if (!path.startsWith('courses/')) continue;
    for (const { material, session } of materialsOf(openRecordBytes('course', bytesOf(text)))) {
      if (material.kind !== 'slides') continue;
      const place = { file: path };
      const has = slidesOf(material.pinned);
      // A version that a backup has is told, and brought back, as a missing file.
      if (!has && !inBackups.has(material.pinned))
        ailments.push({
          finding: { code: 'doctor.version-lost', weight: 'stops', place, facts: { session } },
          mend: null,
        });
      const count = has ? material.pick.filter(({ slide }) => !has.has(slide)).length : 0;
      if (count > 0)
        ailments.push({
          finding: { code: 'doctor.slides-gone', weight: 'look', place, facts: { session, count } },
          mend: null,
        });
    }
  }
  return ailments;
}

function materialsOf(course: Course): readonly { readonly material: Material; readonly session: string }[] {
  return course.days.flatMap((day) =>
    day.sessions.flatMap((session) =>
      session.material.map((material) => ({ material, session: textIn(session.title, 'en') || session.id })),
    ),
  );
}

/** How records name pictures, drawings, originals and PDFs. */
const names = [/media:([0-9a-f]{64})\./g, /"(?:drawing|picture|pdf|original|logo)":\s*"([0-9a-f]{64})"/g] as const;

/** Files that a record names and that neither the library nor a backup has. */
export function checkNamedMedia(
  texts: ReadonlyMap<string, string>,
  present: ReadonlySet<Sha256>,
  patient: Patient,
): readonly Ailment[] {
  const known = new Set<string>(present);
  for (const { path } of patient.backups.flatMap(({ list }) => list.files)) known.add(hashInName(path) ?? '');
  const ailments: Ailment[] = [];
  for (const [path, text] of texts) {
    // What an unpacking noted is the past.
    if (path.startsWith('unpacked/')) continue;
    const named = new Set(names.flatMap((pattern) => [...text.matchAll(pattern)].map(([, sha]) => sha ?? '')));
    const count = [...named].filter((sha) => !known.has(sha)).length;
    const finding: Finding = { code: 'doctor.file-lost', weight: 'look', place: { file: path }, facts: { count } };
    if (count > 0) ailments.push({ finding, mend: null });
  }
  return ailments;
}
