import { describe, expect, it } from 'vitest';
import { plainTemplate } from '../../../main/model/template';
import { ontoNow } from '../../../renderer/screens/template/onto-now';

const was = plainTemplate;
const margins = (changes: Partial<typeof was.margins>) => ({ margins: { ...was.margins, ...changes } });

describe('A change of a template that was asked for while another was being saved', () => {
  it('leaves alone what the other one changed, down to the single field', () => {
    const now = { ...was, revision: was.revision + 1, accent: 'ffc000', ...margins({ outsideMm: 25 }) };
    expect(ontoNow({ name: { en: 'Ours' } }, was, now)).toEqual({ name: { en: 'Ours' } });
    expect(ontoNow(margins({ insideMm: 30 }), was, now)).toEqual(margins({ outsideMm: 25, insideMm: 30 }));
    expect(ontoNow({ name: { ...was.name, fr: 'Uni' } as typeof was.name }, was, now)?.name).toMatchObject({
      fr: 'Uni',
    });
  });

  it('never writes over what the same field was given meanwhile', () => {
    expect(ontoNow(margins({ outsideMm: 30 }), was, { ...was, ...margins({ outsideMm: 25 }) })).toBeNull();
    expect(ontoNow({ accent: '123456' }, was, { ...was, accent: 'ffc000' })).toBeNull();
    expect(ontoNow({ accent: 'ffc000' }, was, { ...was, accent: 'ffc000' })).toEqual({ accent: 'ffc000' });
  });
});
