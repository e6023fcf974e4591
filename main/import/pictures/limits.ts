/** How large a picture may be. Real photographs of a phone have 50 megapixels and 15 MB. */
export const pictureLimits = {
  /** A larger file is a video or a mistake; the whole file stands in memory several times while it is cleaned. */
  bytes: 64 * 1024 * 1024,
  /** 80 megapixels take 320 MB decoded: the worker's bound leaves room for one at a time. */
  pixels: 80_000_000,
  /** Text this long takes seconds to parse; drawings of diagram editors stay under 1 MB, with photographs inside under 10. */
  svgBytes: 16 * 1024 * 1024,
  /** Elements nested deeper than this are an attack on a parser, not a drawing. */
  svgDepth: 200,
} as const;
