/** The request for the instructor's guide. */
import type { Handlers } from '../../contract/requests';
import type { Desk } from '../desk';

export function guideHandlers({ disk, host }: Desk) {
  return {
    'guide.read': async ({ language }) => {
      // What reads Markdown is loaded when somebody turns to the guide: the program starts without it.
      const { readGuide } = await import('../read-guide');
      return readGuide(disk, host.guideFolder, language);
    },
  } satisfies Partial<Handlers>;
}
