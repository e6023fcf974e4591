import { describe, expect, it } from 'vitest';
import { readTimetableText } from '../../../../main/import/timetable/read-timetable';

const rowsOf = (text: string) => readTimetableText(text).rows;

describe('A timetable in Markdown', () => {
  it('is read by its bars, with the headings between its tables as rows of their own', () => {
    const text =
      '# Course\n\n## Day 1\n\n| Time | Topic |\n|:---|---|\n| 0900-1000 | Either \\| or |\n\n## Day 2\n\n0900-1000 | **Exam**\n';
    expect(rowsOf(text)).toEqual([
      ['Course', ''],
      ['Day 1', ''],
      ['Time', 'Topic'],
      ['0900-1000', 'Either | or'],
      ['Day 2', ''],
      ['0900-1000', 'Exam'],
    ]);
  });

  it('gives the plain words of its cells, and no letter of a name is taken for a mark', () => {
    const cell = (markdown: string): string => rowsOf(`Time | Topic\n--- | ---\n0900 | ${markdown}`)[1]?.[1] ?? '';
    expect(cell('IMG__01 my__file__name 2**10')).toBe('IMG__01 my__file__name 2**10');
    expect(cell('**Law** & *evidence* &amp; `seize_all` [notes](https://example.org/a_b)')).toBe(
      'Law & evidence & seize_all notes',
    );
    expect(cell('**重要：**扣押<br>Seizing')).toBe('重要：扣押\nSeizing');
    expect(cell('1. First')).toBe('1. First');
    expect(rowsOf('## **Day 1**: `a_b` ##\n\n| a | b |\n|-|-|\n')[0]?.[0]).toBe('Day 1: a_b');
  });

  it('has lines and settings that say nothing of it left out, but keeps a row of dashes among its rows', () => {
    expect(
      rowsOf(
        '---\nmarp: true\n---\n\nCourse\n===\n\n| Time | Topic |\n|---|---|\n| - | - |\n| 0900 | Exam |\n\n---\n\nEnd\n',
      ),
    ).toEqual([
      ['Course', ''],
      ['Time', 'Topic'],
      ['-', '-'],
      ['0900', 'Exam'],
      ['End', ''],
    ]);
  });

  it('of several tables has the heads once, and every cell in the column that its own heads name', () => {
    expect(
      rowsOf(
        '| Time | Topic |\n|---|---|\n| 0900 | Law |\n\n## Day 2\n\n| Time | Topic |\n|---|---|\n| 1000 | Exam |\n\n## Day 3\n\n| Subject | Room | Time |\n|---|---|---|\n| Search | Hall | 1100 |\n',
      ),
    ).toEqual([
      ['Time', 'Topic', 'Room'],
      ['0900', 'Law', ''],
      ['Day 2', '', ''],
      ['1000', 'Exam', ''],
      ['Day 3', '', ''],
      ['1100', 'Search', 'Hall'],
    ]);
  });

  it('keeps the first line of a table that names no columns', () => {
    expect(
      rowsOf(
        '| Time | Topic |\n|---|---|\n| 0900 | Law |\n\n| 1000 | Exam |\n|---|---|\n| 1100 | Search |\n\n| Name | Telephone |\n|---|---|\n| Chan | 1 |',
      ),
    ).toEqual([
      ['Time', 'Topic'],
      ['0900', 'Law'],
      ['1000', 'Exam'],
      ['1100', 'Search'],
      ['Name', 'Telephone'],
      ['Chan', '1'],
    ]);
  });
});

describe('A text of bars without end', () => {
  it('is read no wider than a timetable is shown', () => {
    const bars = '|*a*'.repeat(200_000);
    expect(
      rowsOf(`| Time | Topic |\n|---|---|\n| 0900 | Law |\n\n| Topic | Time |\n|---|---|\n${bars}\n`),
    ).toHaveLength(3);
  });
});
