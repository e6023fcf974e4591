import { describe, expect, it } from 'vitest';
import { kindOnceNamed } from '../../../renderer/screens/course/new-things';

describe('A session whose title is typed', () => {
  it.each(['Pausa', 'Break', '休息'])('is a break where an empty lesson is called one: %s', (title) => {
    expect(kindOnceNamed({ kind: 'lesson', material: [] }, title)).toBe('break');
  });

  it('stays what it is where it has slides, was made something else, or the title speaks of no break', () => {
    expect(kindOnceNamed({ kind: 'lesson', material: [{}] as never }, 'Break')).toBe('lesson');
    expect(kindOnceNamed({ kind: 'exercise', material: [] }, 'Break')).toBe('exercise');
    expect(kindOnceNamed({ kind: 'lesson', material: [] }, 'Breaking a cipher')).toBe('lesson');
  });
});
