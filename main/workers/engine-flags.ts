/** How V8 is set for work that comes in bursts: a handout is planned and drawn in a second or two, each function in it once or often. */

/**
 * V8 gathers eight times as much experience of a function before it optimises it. By its own measure it compiles most of them too
 * early and again, which took a fifth of the processor time of 1,500 slides and two fifths of thirty (Node 20); once warm there
 * is no difference. An engine that does not know the flag works as it would.
 */
export const burstFlags: readonly string[] = ['--interrupt-budget=1000000'];
