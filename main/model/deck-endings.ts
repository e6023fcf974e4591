/**
 * The endings of files that Kitbag reads as decks: known without loading a single importer. Each is kept beside its deck, so it
 * has at most eight letters and digits, as every file among the media.
 */
export const readableExtensions = ['.md', '.markdown', '.qmd', '.pptx', '.pptm', '.ppsx', '.potx', '.pdf'] as const;
export type ReadableExtension = (typeof readableExtensions)[number];
