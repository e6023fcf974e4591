import { describe, expect, it } from 'vitest';
import { thingNames } from '../../../renderer/screens/kit/thing-names';

type Things = Parameters<typeof thingNames>[0];
const thing = (path: string, kind: 'recipe' | 'course', en: string): Things[number] => ({
  item: { path, kind, title: { en }, id: path },
});

describe('Things in a kit', () => {
  it('that would be called alike are told apart by a number, each kind for itself', () => {
    const things = [thing('a', 'recipe', 'Basics'), thing('b', 'course', 'Basics'), thing('c', 'recipe', 'Basics')];
    expect([...thingNames(things, 'en').values()]).toEqual(['Basics', 'Basics', 'Basics (2)']);
  });
});
