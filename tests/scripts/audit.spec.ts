import { describe, expect, it } from 'vitest';
import { whatAuditSays } from '../../scripts/pack/audit.mjs';

describe('The packages of a release', () => {
  const shipped = new Set(['react', 'yauzl']);
  const report = (vulnerabilities: object) => ({ auditReportVersion: 2, vulnerabilities });

  it('hold it back where something that is inside has a known weakness, and not where tools of the builders have', () => {
    const weak = (severity: string) => ({ severity, range: '<3.0.1' });
    expect(whatAuditSays(report({ yauzl: weak('moderate'), vitest: weak('critical') }), shipped)).toEqual([
      'yauzl <3.0.1 has a known weakness (moderate): take a mended version.',
    ]);
    expect(whatAuditSays(report({ react: weak('low') }), shipped)).toEqual([]);
    expect(whatAuditSays(report({}), shipped)).toEqual([]);
  });

  it.each([null, {}, { error: { code: 'ENOTFOUND' } }, 'no object'])(
    'hold it back where the registry gave no answer: %j',
    (answer) => {
      expect(whatAuditSays(answer, shipped)).toHaveLength(1);
    },
  );
});
