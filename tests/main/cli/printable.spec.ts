import { describe, expect, it } from 'vitest';
import { printable, printableJson, sayOnLines } from '../../../main/cli/printable';
import { recipeHelpFacts } from '../../../main/cli/recipe-words';
import { sayKitItems } from '../../../main/cli/say-kit';
import type { KitItem } from '../../../main/model/kit';
import { sayIn } from '../../../main/words/say-in';

const say = sayIn('en');
const hostile = 'A\u001b[2J\u202eB\nWhole: all 4 files are as they were packed.';

describe('What a terminal is given of a file that others made', () => {
  it('holds nothing that the terminal would obey, nor what turns the reading direction', () => {
    expect(printable('a\u001b]0;title\u0007\u009b2J\u202eb\tc\nd')).toBe('a]0;title2Jb\tc\nd');
  });

  it('stays within its line, so that it cannot pass for one of ours', () => {
    const said = sayOnLines(say)('cli.register.wiped', { title: hostile });
    expect(said.split('\n')).toHaveLength(1);
    const item = { kind: 'deck', title: { en: hostile }, id: 'deck-a', label: null, content: 'ab', size: 1 };
    const lines = sayKitItems(say, [item as unknown as KitItem]);
    expect(lines.join('')).not.toMatch(/[\n\u001b\u202e]/);
    expect(lines).toHaveLength(1);
  });

  it('is the same answer for a script, with nothing in it that a terminal obeys', () => {
    const answer = { title: hostile, more: '\u009b\u2067x' };
    expect(JSON.parse(printableJson(answer))).toEqual(answer);
    expect(printableJson(answer)).toMatch(/^[\u0020-\u007e]+$/);
  });
});

describe('The help of issuing', () => {
  it('lists the editions and leaves no gap', () => {
    expect(say('cli.issue.help', recipeHelpFacts)).not.toContain('{{');
  });
});
