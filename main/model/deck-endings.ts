/** The endings of files that Kitbag reads as decks: known without loading a single importer. */
export const readableExtensions = ['.md', '.markdown', '.pptx', '.pptm', '.ppsx', '.potx', '.pdf'] as const;
export type ReadableExtension = (typeof readableExtensions)[number];
