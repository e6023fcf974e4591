/** A participants' kit of one deck that stands in no library. */
import { prepareKit, type PreparedKit } from '../../main/kit/prepare/prepare-kit';
import { rememberRewritten } from '../../main/kit/prepare/remember-rewritten';
import type { Deck } from '../../main/model/deck';
import type { Sha256 } from '../../main/model/ids';

type Bytes = (sha: Sha256) => Uint8Array | null;

/** `json` gives the drawings among the deck's media. */
export function kitOfDeck(deck: Deck, bytes: Bytes, json: Bytes = bytes): Promise<PreparedKit> {
  const issued = { versions: new Map(), heads: new Map() };
  const none = {
    courses: [],
    courseDecks: [],
    versions: new Map(),
    templates: [],
    presets: [],
    otherPresets: [],
    recipes: [],
    issues: [],
    issued,
  };
  const library = { id: 'lib' as never, name: 'Library', defaultLabel: 'TLP:AMBER+STRICT', gradings: [] };
  return prepareKit(
    { library: library as never, ...none, decks: [deck] },
    {
      instructor: false,
      upTo: null,
      handouts: false,
      date: '2027-01-01',
      preparedBy: '',
      unencryptedBecause: null,
      language: 'en',
    },
    { has: (sha) => bytes(sha) !== null, json, bytes, rewrite: rememberRewritten() },
  );
}
