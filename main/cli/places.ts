/** Where the command line finds the program's own files. */
import type { Policy } from '../model/policy';

export interface Places {
  /** The folder of the bundled fonts. */
  readonly fonts: string;
  /** The built worker. */
  readonly worker: string;
  readonly version: string;
  /** What the organisation of an installed program fixes. Throws where it cannot be understood. */
  readonly readPolicy: () => Policy;
  /** Whether what lies there is lost when the next version is installed. */
  readonly isLostOnUpgrade: (path: string) => boolean;
}
