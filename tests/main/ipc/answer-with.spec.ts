import { describe, expect, it } from 'vitest';
import { answerWith } from '../../../main/ipc/answer-with';

const faultOf = async (error: Error) => {
  const told: string[] = [];
  const answer = await answerWith(
    'register.find-file',
    () => Promise.reject(error),
    (text) => told.push(text),
  );
  return { fault: answer.ok ? null : answer.fault, told };
};

describe('What nobody foresaw', () => {
  it('is told with the file and the system’s reason where the system refused a file, and logged', async () => {
    const refused = Object.assign(new Error('EACCES: permission denied'), {
      code: 'EACCES',
      syscall: 'open',
      path: '/home/ada/a.pdf',
    });
    const { fault, told } = await faultOf(refused);
    expect(fault).toEqual({ code: 'file.not-used', facts: { file: 'a.pdf', reason: 'EACCES' } });
    expect(told).toHaveLength(1);
  });

  it('is said to be a mistake of Kitbag’s otherwise', async () => {
    const { fault } = await faultOf(new TypeError('x is undefined'));
    expect(fault?.code).toBe('unexpected');
  });
});
