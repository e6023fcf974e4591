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
  /** Drawn elements, each use and marker counted with all that it repeats: more take seconds to lay out. */
  svgElements: 100_000,
  svgDrawn: 50_000,
  /** Points of all paths, in characters of their data: maps have some 100,000 points. */
  svgPathData: 3_000_000,
  /** Style sheets of drawings have a few kilobytes; rules are looked for at every place of a sheet. */
  svgStyle: 30_000,
  /** Sides in user units: larger ones lose their decimals, smaller ones are nothing. */
  svgLongestSide: 1_000_000,
  svgShortestSide: 0.0001,
  /** A picture that is a line. */
  svgRatio: 2_000,
  /** Beyond this the numbers of a drawing library overflow. */
  svgNumber: 1e9,
  /** A pattern's tile as a part of the picture: smaller is dust, larger is drawn although nobody sees it. */
  svgLeastTile: 1 / 4000,
  svgMostTile: 4,
  /** How far a blur or a region may reach, as a part of the picture; shadows reach a hundredth. */
  svgFilterReach: 0.05,
  svgFilterRegion: 3,
  /** Steps of a filter, and elements that filters are used on. */
  svgFilterSteps: 12,
  svgFilterUses: 40,
  svgOctaves: 6,
  svgKernel: 49,
  /** A dash as a part of the picture: smaller ones are a grey line. */
  svgLeastDash: 1 / 20_000,
} as const;
