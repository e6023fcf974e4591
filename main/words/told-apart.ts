/** A name within a sentence: whatever stands in it, the sentence around it reads as it was written. */

/** Marks that turn the reading direction (UAX #9): nobody sees them, and `gpj.exe` may read as `exe.jpg` by them. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
/** Controls, of which a terminal obeys some; lines and tabs stay. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const fromRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The name as its characters follow each other; Hebrew and Arabic ones stand apart, so that no mark beside them changes its side. */
export function toldApart(name: string): string {
  const plain = name.replace(turning, '').replace(controls, '');
  return fromRightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}
