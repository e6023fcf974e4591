/** Which of two versions of Kitbag is the later one. */

/** The numbers of `1.2.3`; what follows them (`-beta`) does not count, and what is no version is the earliest. */
function numbersOf(version: string): readonly number[] {
  return (/^(\d{1,6})\.(\d{1,6})\.(\d{1,6})/.exec(version) ?? []).slice(1).map(Number);
}

/** True where it is later at all, mendings counted. */
export function isLaterProgram(version: string, than: string): boolean {
  return isLater(version, than, 3);
}

/** True where it may write what the other does not know: of `1.2.3` the third number stands for mendings, which change no form. */
export function mayWriteMore(version: string, than: string): boolean {
  return isLater(version, than, 2);
}

function isLater(version: string, than: string, counted: number): boolean {
  const [ours, theirs] = [numbersOf(version), numbersOf(than)];
  for (let at = 0; at < counted; at += 1) {
    const [a, b] = [ours[at] ?? -1, theirs[at] ?? -1];
    if (a !== b) return a > b;
  }
  return false;
}
