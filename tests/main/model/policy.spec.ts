import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KitbagFault } from '../../../main/model/fault';
import { parsePolicy } from '../../../main/model/policy';

const written = (fields: object): string => JSON.stringify({ format: 'kitbag.policy', version: 1, ...fields });
const file = '/opt/Kitbag/kitbag-policy.json';

function faultOf(text: string): Pick<KitbagFault, 'code' | 'facts'> | null {
  try {
    parsePolicy(text, file);
    return null;
  } catch (error) {
    if (error instanceof KitbagFault) return { code: error.code, facts: error.facts };
    throw error;
  }
}

describe('The policy of an organisation', () => {
  it('fixes what it names and leaves the rest to the person', () => {
    expect(parsePolicy(written({ language: 'pt', minimumLabel: 'TLP:AMBER', encryptKits: true }), file)).toEqual({
      format: 'kitbag.policy',
      version: 1,
      language: 'pt',
      minimumLabel: 'TLP:AMBER',
      encryptKits: true,
    });
  });

  it('is read as Windows’ editor saves it, with a mark at its beginning', () => {
    expect(parsePolicy(`\uFEFF${written({ paper: 'letter' })}`, file)).toMatchObject({ paper: 'letter' });
  });

  it('is refused with the name of the field that is wrong', () => {
    expect(faultOf(written({ language: 'xx' }))).toEqual({
      code: 'policy.invalid',
      facts: { file, field: 'language' },
    });
    expect(faultOf(written({ minimumLabel: 'AMBER' }))).toMatchObject({ facts: { field: 'minimumLabel' } });
    expect(faultOf(written({ encryptKits: 'yes' }))).toMatchObject({ facts: { field: 'encryptKits' } });
    expect(faultOf(written({ library: '' }))).toMatchObject({ facts: { field: 'library' } });
    expect(faultOf('{"version":1}')).toMatchObject({ code: 'policy.invalid', facts: { field: 'format' } });
  });

  it('is refused, whatever stands where its version should', () => {
    const odd = '{"format":"kitbag.policy","version":{"toString":1,"valueOf":1}}';
    expect(faultOf(odd)).toMatchObject({ code: 'policy.invalid', facts: { field: 'version' } });
  });

  it('is refused where it asks for what this Kitbag does not know: a rule that is passed over protects nobody', () => {
    expect(faultOf(written({ encryptkits: true }))).toEqual({
      code: 'policy.unknown-field',
      facts: { file, field: 'encryptkits' },
    });
    expect(faultOf('{"format":"kitbag.policy","version":2,"airgap":true}')).toEqual({
      code: 'policy.newer',
      facts: { file },
    });
  });

  it('is refused with a sentence whatever the file holds', () => {
    expect(faultOf('library = D:')).toEqual({ code: 'policy.not-json', facts: { file } });
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(faultOf(text)?.code ?? '').toMatch(/^policy\./);
      }),
    );
  });
});
