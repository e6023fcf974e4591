import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { habitRules } from './architecture/habits';
import { roomRules } from './architecture/rooms';
import { readSources } from './architecture/source';
import { writtenWords } from './architecture/written-words';

const program = readSources(resolve(import.meta.dirname, '..'), ['main', 'renderer']);

describe('the house', () => {
  it('has files to look at', () => {
    expect(program.length).toBeGreaterThan(10);
  });

  for (const { sentence, broken, badExamples } of [...roomRules, ...habitRules, writtenWords]) {
    it(sentence, () => {
      expect(broken(program)).toEqual([]);
    });

    for (const example of badExamples) {
      it(`${sentence}: ${example.path} that breaks it is refused`, () => {
        expect(broken([example])).toHaveLength(1);
      });
    }
  }
});
