import type { Source } from './source';

/** One rule of the house: what it says, how it is checked, and a bad example that proves the check. */
export interface Rule {
  readonly sentence: string;
  /** The files that break the rule, each with what is wrong. */
  readonly broken: (sources: readonly Source[]) => string[];
  readonly badExamples: readonly Source[];
}

/** A rule that looks at one file at a time. */
export function perFile(
  sentence: string,
  wrong: (source: Source) => readonly string[],
  badExamples: readonly Source[],
): Rule {
  const broken = (sources: readonly Source[]) =>
    sources.flatMap((source) => wrong(source).map((what) => `${source.path}: ${what}`));
  return { sentence, broken, badExamples };
}
