/** What a finished task came to, as the task panel keeps it. */

export interface TaskResult {
  /** Where a file or a folder of it lies, for people to read; null where there is none. */
  readonly where: string | null;
  /** By which main knows that file or folder. */
  readonly token: string | null;
  /** Shows again what was shown when the task ended. */
  readonly show: (() => void) | null;
  /** A file did not pass its check, and was not put in place. */
  readonly isRefused: boolean;
}

/** Reads main's answer: whatever made a file names it and gives a token, which is null where the file was refused. */
export function resultOf(answer: unknown, show: (() => void) | null): TaskResult {
  const { token, file, folder } = (typeof answer === 'object' && answer !== null ? answer : {}) as Record<
    string,
    unknown
  >;
  const where = [file, folder].find((one) => typeof one === 'string');
  return {
    where: where ?? null,
    token: typeof token === 'string' ? token : null,
    show,
    isRefused: token === null,
  };
}
