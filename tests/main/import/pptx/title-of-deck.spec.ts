import { describe, expect, it } from 'vitest';
import { titleOfDeck } from '../../../../main/import/pptx/title-of-deck';

const slides = [
  { title: '第1章 绪论', body: '' },
  { title: 'What is an operating system?', body: '- History' },
];

describe('What a deck is called', () => {
  it('is its opening slide’s title where the file’s own is that of the deck it was copied from', () => {
    expect(titleOfDeck('第十章 多态性', slides, 'lecture-1_v2')).toBe('第1章 绪论');
  });

  it('is as somebody called the file, where that is no version, date or number of a folder', () => {
    for (const base of ['第一講 緒論', 'Guest lecture']) expect(titleOfDeck('第十章 多态性', slides, base)).toBe(base);
    for (const base of ['20260315 緒論', '緒論_v3', 'Guest lecture final', '緒論 (2)', 'lecture'])
      expect(titleOfDeck('', slides, base)).toBe('第1章 绪论');
  });

  it('is the file’s own title where a slide or the file’s name says the same, in whatever case and spacing', () => {
    expect(titleOfDeck('Operating  System', slides, 'lecture')).toBe('Operating  System');
    expect(titleOfDeck('Lecture 1', slides, 'lecture-1')).toBe('Lecture 1');
  });

  it('is the file’s own or else its name where the opening slide has none, and a later slide’s only where a program named the file', () => {
    const untitled = [{ title: '', body: '' }, slides[1]!];
    expect(titleOfDeck('Tracing', untitled, 'x')).toBe('Tracing');
    expect(titleOfDeck('', untitled, '第一講 作業系統緒論')).toBe('第一講 作業系統緒論');
    expect(titleOfDeck('PowerPoint Presentation', untitled, 'Presentation1')).toBe('What is an operating system?');
    expect(titleOfDeck('', [], 'handover')).toBe('handover');
  });
});
