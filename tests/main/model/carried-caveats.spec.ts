import { describe, expect, it } from 'vitest';
import { carriedCaveats } from '../../../main/model/carried-caveats';
import { unmarked, type Marking } from '../../../main/model/marking';
import { editions, type Edition } from '../../../main/model/recipe';
import { workOutMarking, type IncludedItem } from '../../../main/model/work-out-label';
import { aSession } from '../../builders/a-course';
import { aDeck, aSlide } from '../../builders/a-deck';
import { aLibrary } from '../../builders/a-library';
import { aHash, deckId, sessionId, slideId } from '../../builders/ids';

const marked = (...caveats: readonly string[]): Marking => ({ ...unmarked, caveats });
const listed = [{ en: 'POLICE ONLY', 'zh-Hant': '只供警務人員' }];
const library = aLibrary();
const defaults = { ...library, agency: { ...library.agency, caveats: listed } };

function slide(deck: string, ofDeck: Marking, ofSlide: Marking = unmarked, number = 1): IncludedItem {
  return {
    kind: 'slide',
    deck: aDeck({ id: deckId(deck), marking: ofDeck }),
    slide: aSlide({ id: slideId(`${deck}-${number}`), marking: ofSlide }),
    number,
  };
}

function carried(items: readonly IncludedItem[], edition: Edition = 'participant') {
  const { caveats } = workOutMarking(items, defaults, null);
  return carriedCaveats(items, caveats, { edition, languages: ['zh-Hant'] });
}

describe('A restriction that a handout carries to participants', () => {
  const deck = slide('secret-methods', marked('police only'));

  it('is told in every edition that leaves the instructors’ hands, and in no other', () => {
    expect(editions.filter((edition) => carried([deck], edition).length > 0)).toEqual(['participant', 'workbook']);
  });

  it('is told once, in the handout’s language, with each deck, slide, session and appendix that brings it', () => {
    const appendix = { kind: 'appendix', title: {}, pdf: aHash('c'), marking: marked('POLICE ONLY') } as const;
    const session = aSession({ id: sessionId('session-raids'), marking: marked('POLICE ONLY') });
    const items: readonly IncludedItem[] = [
      deck,
      slide('secret-methods', marked('police only'), marked('POLICE ONLY'), 2),
      slide('open-methods', unmarked, marked('只供警務人員'), 7),
      slide('plain', unmarked),
      { kind: 'session', session },
      { kind: 'appendix', session: sessionId('session-forms'), appendix },
    ];
    expect(carried(items)).toEqual([
      {
        code: 'caveat.carried',
        weight: 'look',
        place: {},
        facts: { caveat: '只供警務人員' },
        places: [
          { deck: 'secret-methods' },
          { deck: 'open-methods', slide: 'open-methods-7', number: 7 },
          { session: 'session-raids' },
          { session: 'session-forms' },
        ],
      },
    ]);
  });

  it('is told of the course itself apart, and of one that no list has', () => {
    const found = carried([{ kind: 'course', marking: marked('return after use') }, deck]);
    expect(found.map(({ code, facts }) => [code, facts['caveat']])).toEqual([
      ['caveat.carried', '只供警務人員'],
      ['caveat.of-course', 'return after use'],
    ]);
  });

  it('is not told of what carries none', () => {
    expect(carried([slide('plain', unmarked)])).toEqual([]);
  });
});
