/** Who hosts: as the course says it, or else the agency whose library it is. */
import type { Finding } from '../model/finding';
import { isWritten, textIn, type Language, type Texts } from '../model/language';

export interface Host {
  readonly host: Texts;
  readonly from: 'course' | 'agency';
}

/** A course without a host is the agency's own. */
export function hostOf(ofCourse: Texts, agency: Texts): Host {
  return isWritten(ofCourse) ? { host: ofCourse, from: 'course' } : { host: agency, from: 'agency' };
}

/** One finding for each language of the handout in which the host has no name: the name that there is stands there instead. */
export function unnamedHostFindings(host: Texts, from: Host['from'], wanted: readonly Language[]): readonly Finding[] {
  if (!isWritten(host)) return [];
  const [main = 'en'] = wanted;
  return wanted.flatMap((language): readonly Finding[] =>
    host[language]?.trim()
      ? []
      : [
          {
            code: 'handout.host-unnamed',
            weight: 'look',
            place: {},
            facts: { wanted: language, name: textIn(host, main), from },
          },
        ],
  );
}
