import { describe, expect, it } from 'vitest';
import { forAudience } from '../../../main/handout/audience';
import { select } from '../../../main/handout/select';
import { sayFinding } from '../../../main/words/say';
import { sayIn } from '../../../main/words/say-in';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { courseInput, noMedia } from './handouts';
import type { Finding } from '../../../main/model/finding';
import type { LanguagePair, Texts } from '../../../main/model/language';

const agencyName: Texts = { en: 'Judiciary Police' };

function hosted(host: Texts, languages: LanguagePair, name: Texts = agencyName) {
  const course = aCourse({ host, days: [aDay({ sessions: [aSession()] })] });
  const made = courseInput(course, new Map(), { languages });
  const input = { ...made, library: { ...made.library, agency: { ...made.library.agency, name } } };
  const findings: Finding[] = [];
  const shown = forAudience(select(input), input, (finding) => findings.push(finding), noMedia);
  return { host: shown.host, findings: findings.filter(({ code }) => code === 'handout.host-unnamed') };
}

describe('Who hosts, on a cover', () => {
  it('is the agency of the library where the course names nobody', () => {
    expect(hosted({}, ['en'])).toEqual({ host: agencyName, findings: [] });
  });

  it('is whom the course names, whatever the agency is called', () => {
    expect(hosted({ en: 'Academy' }, ['en'])).toEqual({ host: { en: 'Academy' }, findings: [] });
  });

  it('stands under the name that there is where there is none in a language of the handout, and that is told with where to write it', () => {
    const { findings } = hosted({}, ['zh-Hant']);
    expect(findings.map((finding) => sayFinding(sayIn('en'), finding))).toEqual([
      'Your agency has no name in Traditional Chinese and stands as “Judiciary Police” there. Write its name in Traditional Chinese in the settings.',
    ]);
    expect(hosted({ en: 'Academy' }, ['en', 'zh-Hant']).findings).toMatchObject([
      { facts: { wanted: 'zh-Hant', name: 'Academy', from: 'course' } },
    ]);
  });

  it('is nobody, and nothing to look at, where neither has a name', () => {
    expect(hosted({}, ['zh-Hant'], {})).toEqual({ host: {}, findings: [] });
  });
});
