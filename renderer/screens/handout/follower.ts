/** Follows changes with work that takes a while: waits for a pause, and only the newest answer counts. */

export interface FollowerParts<I, O> {
  readonly delayMs: number;
  readonly work: (input: I) => Promise<O>;
  readonly onAnswer: (output: O) => void;
  readonly onTrouble: (error: unknown) => void;
}

export interface Follower<I> {
  /** Asks for work once nothing new was asked for a moment. */
  ask(input: I): void;
  /** Asks at once, for the first picture of something. */
  askNow(input: I): void;
  /** Forgets what is waiting; an answer under way no longer counts. */
  stop(): void;
}

/** Makes a follower. An answer or trouble of anything but the newest question is dropped. */
export function createFollower<I, O>({ delayMs, work, onAnswer, onTrouble }: FollowerParts<I, O>): Follower<I> {
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (input: I): void => {
    newest += 1;
    const mine = newest;
    work(input).then(
      (output) => {
        if (mine === newest) onAnswer(output);
      },
      (error: unknown) => {
        if (mine === newest) onTrouble(error);
      },
    );
  };
  const stop = (): void => {
    clearTimeout(timer);
    newest += 1;
  };
  return {
    ask: (input) => {
      clearTimeout(timer);
      timer = setTimeout(run, delayMs, input);
    },
    askNow: (input) => {
      stop();
      run(input);
    },
    stop,
  };
}
