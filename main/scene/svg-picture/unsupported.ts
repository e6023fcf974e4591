/** A feature that our items do not have: the picture is turned into pixels instead. */
export class UnsupportedError extends Error {
  constructor(readonly feature: string) {
    super(`Not drawn as vectors: ${feature}`);
  }
}
