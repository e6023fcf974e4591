/** In bytes. A deck in text has kilobytes; this is a log or a dump. */
export const largestText = 20 * 1024 * 1024;
