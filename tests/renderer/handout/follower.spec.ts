import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFollower } from '../../../renderer/screens/handout/follower';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function follow(work: (input: string) => Promise<string>) {
  const answers: string[] = [];
  const trouble: unknown[] = [];
  const follower = createFollower({
    delayMs: 150,
    work,
    onAnswer: (answer: string) => answers.push(answer),
    onTrouble: (error) => trouble.push(error),
  });
  return { follower, answers, trouble };
}

/** Work that is answered by hand, in any order. */
function byHand() {
  const waiting = new Map<string, { answer: (text: string) => void; fail: (error: Error) => void }>();
  const work = (input: string) =>
    new Promise<string>((answer, fail) => {
      waiting.set(input, { answer, fail });
    });
  return { work, waiting };
}

describe('a preview that follows changes', () => {
  it('asks once after a pause, for the last of many changes', async () => {
    const work = vi.fn((input: string) => Promise.resolve(input));
    const { follower, answers } = follow(work);
    for (const input of ['a', 'ab', 'abc']) follower.ask(input);
    await vi.advanceTimersByTimeAsync(149);
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(work.mock.calls).toEqual([['abc']]);
    expect(answers).toEqual(['abc']);
  });

  it('does not wait for the first picture', () => {
    const work = vi.fn((input: string) => Promise.resolve(input));
    follow(work).follower.askNow('a');
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('drops an answer that a newer question has overtaken', async () => {
    const { work, waiting } = byHand();
    const { follower, answers } = follow(work);
    follower.askNow('old');
    follower.askNow('new');
    waiting.get('new')?.answer('new');
    waiting.get('old')?.answer('old');
    await vi.runAllTimersAsync();
    expect(answers).toEqual(['new']);
  });

  it('says nothing of trouble with a question that was overtaken', async () => {
    const { work, waiting } = byHand();
    const { follower, trouble } = follow(work);
    follower.askNow('old');
    follower.askNow('new');
    waiting.get('old')?.fail(new Error('ended'));
    await vi.runAllTimersAsync();
    expect(trouble).toEqual([]);
  });
});
