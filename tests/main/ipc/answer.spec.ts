import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requests, type Handlers } from '../../../main/contract/requests';
import { answer } from '../../../main/ipc/answer';
import { KitbagFault } from '../../../main/model/fault';

/** Handlers that note what reached them. */
function noting(seen: unknown[], act: () => Promise<unknown> = () => Promise.resolve(null)): Handlers {
  const note = (input: unknown) => {
    seen.push(input);
    return act();
  };
  return Object.fromEntries(Object.keys(requests).map((name) => [name, note])) as unknown as Handlers;
}

const quiet = (): void => undefined;

describe('A request from the window', () => {
  it('is refused where the contract does not know its name', async () => {
    const seen: unknown[] = [];
    for (const name of ['fs.readFile', '__proto__', 'constructor', 'toString', '', 7, null, undefined, {}])
      expect(await answer(noting(seen), name, undefined, quiet)).toEqual({
        ok: false,
        fault: { code: 'request.unknown', facts: {} },
      });
    expect(seen).toEqual([]);
  });

  it('is refused where its input is not what the contract says, and nothing is touched', async () => {
    const wanting = Object.keys(requests).filter(
      (name) => !requests[name as keyof typeof requests].input.safeParse(undefined).success,
    );
    expect(wanting.length).toBeGreaterThan(15);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...wanting), fc.anything(), async (name, input) => {
        const seen: unknown[] = [];
        const answered = await answer(noting(seen), name, input, quiet);
        const allowed = requests[name as keyof typeof requests].input.safeParse(input).success;
        expect(answered.ok).toBe(allowed);
        expect(seen).toHaveLength(allowed ? 1 : 0);
      }),
    );
  });

  it('gets a fault as data, with its code and facts', async () => {
    const faulty = noting([], () => Promise.reject(new KitbagFault('library.none-open', { folder: 'x' })));
    expect(await answer(faulty, 'library.list', undefined, quiet)).toEqual({
      ok: false,
      fault: { code: 'library.none-open', facts: { folder: 'x' } },
    });
  });

  it('never gets the text of a bug, and neither does the log: it has the kind and where it was', async () => {
    const logged: string[] = [];
    const buggy = noting([], () => Promise.reject(new TypeError('secret path /home/officer')));
    const answered = await answer(buggy, 'library.list', undefined, (text) => logged.push(text));
    expect(JSON.stringify(answered)).not.toContain('officer');
    expect(answered).toMatchObject({ ok: false, fault: { code: 'unexpected' } });
    expect(logged.join()).toMatch(/^library\.list: TypeError\n/);
    expect(logged.join()).not.toContain('officer');
  });
});
