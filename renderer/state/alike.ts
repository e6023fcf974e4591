/** True where two values of a record say the same: they are compared as they are written down. */
export function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
