/** Where the command line finds the program's own files. */
export interface Places {
  /** The folder of the bundled fonts. */
  readonly fonts: string;
  /** The built worker. */
  readonly worker: string;
  readonly version: string;
}
