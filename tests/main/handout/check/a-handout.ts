/** A small handout with one of everything that a passport looks at, and its passport. */
import sharp from 'sharp';
import { checkPart } from '../../../../main/handout/check/check-part';
import { concludePassport } from '../../../../main/handout/check/conclude';
import { openLeakSearch } from '../../../../main/handout/check/leaks/leak-search';
import { scopeOfHandout } from '../../../../main/handout/check/leaks/search-scope';
import { drawPlan } from '../../../../main/handout/draw/draw-plan';
import type { HandoutInput, HandoutTools } from '../../../../main/handout/handout.types';
import { meantOf } from '../../../../main/handout/meant-of';
import { planHandout, type HandoutPlan } from '../../../../main/handout/plan-handout';
import type { Sha256 } from '../../../../main/model/ids';
import { unmarked } from '../../../../main/model/marking';
import type { MediaInfo, MediaSource } from '../../../../main/model/media';
import type { Meant, Passport } from '../../../../main/model/passport';
import type { Recipe } from '../../../../main/model/recipe';
import { handoutWords } from '../../../../main/words/handout-words';
import { aCourse, aDay, anObjective, aSession } from '../../../builders/a-course';
import { aDeck, aSlide, aText } from '../../../builders/a-deck';
import { aHash, dayId, objectiveId, sessionId, slideId } from '../../../builders/ids';
import { courseInput, tools } from '../handouts';

const noise = (width: number, height: number): Buffer =>
  Buffer.from(Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * 31 + (at >> 5) * 17) & 255));
const raw = { width: 48, height: 32, channels: 3 } as const;

export const png = new Uint8Array(await sharp(noise(48, 32), { raw }).png().toBuffer());
export const jpeg = new Uint8Array(await sharp(noise(48, 32), { raw }).jpeg().toBuffer());

const held = new Map<Sha256, { readonly info: MediaInfo; readonly bytes: Uint8Array }>([
  [aHash('1'), { info: { kind: 'png', width: 480, height: 320 }, bytes: png }],
  [aHash('2'), { info: { kind: 'jpeg', width: 480, height: 320 }, bytes: jpeg }],
]);
export const media: MediaSource = {
  info: (sha) => held.get(sha)?.info ?? null,
  bytes: (sha) => held.get(sha)?.bytes ?? null,
};
export const checkTools: HandoutTools = { ...tools, media };

/** What instructors alone have of it. */
export const noteText = 'Ask who has seen the freezing order before, and wait for three hands to go up.';

const deck = aDeck({
  title: { en: 'Freezing orders', 'zh-Hant': '凍結令' },
  marking: { ...unmarked, label: 'TLP:GREEN', grading: 'RESTRICTED', caveats: ['For law enforcement only'] },
  slides: [
    aSlide({
      id: slideId('slide-1'),
      texts: {
        en: aText({
          title: 'What an order says',
          body: `Read [the guide](https://example.org/guide) first\n\n![A ledger](media:${'1'.repeat(64)}.png)`,
          notes: noteText,
          handoutText: 'An order names the account, the sum and the day.',
        }),
        'zh-Hant': aText({ title: '命令的內容', body: '- 帳戶\n- 款額', notes: '先問誰見過這種命令。' }),
      },
    }),
    aSlide({
      id: slideId('slide-2'),
      texts: { en: aText({ title: 'Who serves it', body: `![A court](media:${'2'.repeat(64)}.jpg)` }) },
    }),
    aSlide({
      id: slideId('slide-3'),
      hidden: true,
      texts: { en: aText({ title: 'Answers', body: 'The clerk of the court serves it' }) },
    }),
  ],
});

const course = aCourse({
  title: { en: 'Orders', 'zh-Hant': '命令' },
  objectives: [anObjective()],
  days: [
    aDay({
      id: dayId('day-1'),
      sessions: [
        aSession({
          id: sessionId('session-1'),
          title: { en: 'Freezing', 'zh-Hant': '凍結' },
          objectives: [objectiveId('objective-1')],
          instructorNotes: { en: 'Bring the sealed envelopes for the second exercise.' },
          material: [
            { kind: 'slides', deck: deck.id, pinned: aHash('a'), pick: [{ kind: 'from', slide: slideId('slide-1') }] },
          ],
        }),
      ],
    }),
  ],
});

export function handoutInput(recipe: Partial<Recipe> = {}): HandoutInput {
  return courseInput(course, new Map([[aHash('a'), deck]]), { layout: 'notes', ...recipe });
}

export interface Made {
  readonly input: HandoutInput;
  readonly plan: HandoutPlan;
  readonly meant: Meant;
  readonly bytes: Uint8Array;
}

export async function make(input: HandoutInput, given: HandoutTools = checkTools): Promise<Made> {
  const plan = planHandout(input, given, handoutWords);
  return { input, plan, meant: meantOf(plan, input.recipe.edition), bytes: await drawPlan(plan, given) };
}

/** The passport of a file: held against what it was meant to be and searched, or by itself. */
export async function passportOf(
  bytes: Uint8Array,
  against: { readonly meant: Meant | null; readonly input: HandoutInput | null; readonly password?: string },
  given: HandoutTools = checkTools,
): Promise<Passport> {
  const { meant, input, password } = against;
  const part = await checkPart({
    name: 'handout.pdf',
    bytes,
    ...(password === undefined ? {} : { password }),
    meant,
    from: 0,
    to: 1,
    openSearches: () => (input ? [openLeakSearch(scopeOfHandout(input), given)] : []),
  });
  return concludePassport([part], meant, 0);
}

/** Every breach that a passport tells, with its page. */
export function breachesOf(passport: Passport): readonly string[] {
  return passport.rows.flatMap(({ places }) => places.map(({ what }) => what));
}
