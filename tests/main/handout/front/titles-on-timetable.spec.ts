import { describe, expect, it } from 'vitest';
import { titlesOnTimetable } from '../../../../main/handout/front/titles-on-timetable';
import type { LanguagePair } from '../../../../main/model/language';
import { handoutWords } from '../../../../main/words/handout-words';

const said = (kind: 'break' | 'lesson', title: object, ...languages: LanguagePair) =>
  titlesOnTimetable({ kind, title }, { languages, fallback: 'en' }, handoutWords).map(({ text }) => text);

describe('On the timetable of a handout', () => {
  it('a break with the plain word for one is called so in the language of the page', () => {
    expect(said('break', { en: 'Break' }, 'zh-Hant')).toEqual(['小休']);
    expect(said('break', { en: 'break' }, 'zh-Hant', 'pt')).toEqual(['小休', 'Intervalo']);
    expect(said('break', { 'zh-Hant': '小休' }, 'en')).toEqual(['Break']);
    expect(said('break', {}, 'pt')).toEqual(['Intervalo']);
  });

  it('what somebody called a break or a session stays as it was written', () => {
    expect(said('break', { en: 'Coffee in the yard' }, 'zh-Hant')).toEqual(['Coffee in the yard']);
    expect(said('break', { en: 'Break', 'zh-Hant': '茶點' }, 'zh-Hant')).toEqual(['茶點']);
    expect(said('lesson', { en: 'Break' }, 'zh-Hant')).toEqual(['Break']);
  });
});
