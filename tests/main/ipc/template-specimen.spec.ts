import { describe, expect, it } from 'vitest';
import { specimenInput } from '../../../main/ipc/template-specimen';
import { languages } from '../../../main/model/language';
import { builtInTemplates } from '../../../main/model/template';
import { textsOf } from '../../matchers/placed-text';
import { agency, plan } from '../handout/handouts';

const wish = { paper: 'a4', ink: 'colour' } as const;

describe('The sample pages of a template', () => {
  it.each(languages)(
    'show a cover, contents, a timetable, openers and slides, with nothing to complain of: %s',
    (language) => {
      for (const template of builtInTemplates) {
        const made = plan(specimenInput(template, agency, { ...wish, languages: [language] }));
        expect(made.findings).toEqual([]);
        expect(made.slides).toBe(3);
        expect(made.outline.filter(({ level }) => level <= 2).length).toBeGreaterThan(3);
        expect(made.pages.length).toBeGreaterThanOrEqual(5);
      }
    },
  );

  it('say who the agency is, and a name that is made up where it has none', () => {
    const coverOf = (library: typeof agency): string =>
      textsOf(plan(specimenInput(builtInTemplates[0]!, library, { ...wish, languages: ['en'] })).pages[0]?.items ?? [])
        .map(({ text }) => text)
        .join(' ');
    expect(coverOf(agency)).toContain('Police Headquarters');
    expect(coverOf({ ...agency, agency: { ...agency.agency, name: {} } })).toContain('Training School');
  });
});
