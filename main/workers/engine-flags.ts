/** How V8 is set for work that comes in bursts: a handout is planned and drawn in a second or two, each function in it once or often. */

/**
 * How far the room for lasting objects grows before it is cleared again: by four fifths of what is in use, where V8 doubles it and more.
 * 1,500 slides with twenty pictures then take 235 MB at most and not 250 to 260, in as much processor time (`npm run bench`).
 */
export const growthFlag = '--heap-growing-percent=80';

/**
 * The flags for an engine of this version (`process.versions.v8`). V8 11, Node 20's, gathers with the second eight times as much
 * experience of a function before it optimises it. By its own measure it compiles most of them too early and again, which took a
 * fifth of the processor time of 1,500 slides and two fifths of thirty; once warm there is no difference. Later engines, Electron's
 * among them, count otherwise, no longer know that flag, and would complain of it on stderr.
 */
export function burstFlags(v8: string): readonly string[] {
  return Number.parseInt(v8, 10) <= 11 ? [growthFlag, '--interrupt-budget=1000000'] : [growthFlag];
}

/**
 * How large a half of V8's room for new objects grows at most, in megabytes. Of its usual 16 a handout of 1,500 slides takes all,
 * which is a tenth of what the process occupies, and is drawn no faster for it. bench/programs.mjs starts its process alike.
 */
export const semiSpaceMegabytes = 4;
