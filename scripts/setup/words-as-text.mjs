// Words are read by JSON's own parser, which is quicker than that of scripts.
import { readFileSync } from 'node:fs';

/** A plugin of Vite, whose own option `json.stringify` leaves a file that is put together with others as the object that it is. */
export function wordsAsText() {
  return {
    name: 'words-as-text',
    enforce: 'pre',
    load: {
      filter: { id: /[\\/]main[\\/]words[\\/].+\.json$/ },
      handler(id) {
        const text = JSON.stringify(JSON.parse(readFileSync(id, 'utf8')));
        return { code: `export default JSON.parse(${JSON.stringify(text)})`, moduleType: 'js' };
      },
    },
  };
}
