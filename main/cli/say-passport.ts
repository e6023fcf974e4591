/** A passport for people at a terminal: what holds in one line, what does not with its pages. */
import type { Passport } from '../model/passport';
import { sayBreach, sayPlace, type Say } from '../words/say';

/** In one line whether it passed. */
export function sayVerdict(say: Say, { rows, passed }: Passport): string {
  const count = rows.filter(({ outcome }) => outcome === (passed ? 'passed' : 'failed')).length;
  return say(passed ? 'passport.passed' : 'passport.failed', { count });
}

export function sayPassport(say: Say, passport: Passport): readonly string[] {
  const { rows } = passport;
  const idle = rows.filter(({ outcome }) => outcome === 'idle');
  const broken = rows.filter(({ outcome }) => outcome === 'failed');
  return [
    sayVerdict(say, passport),
    ...broken.flatMap(({ rule, count, places }) => [
      `  ! ${say(`passport.rules.${rule}`)}`,
      ...places.map((place) => {
        const where = place.page === null ? '' : `${sayPlace(say, { page: place.page })}: `;
        return `      ${where}${sayBreach(say, place)}`;
      }),
      ...(count > places.length ? [`      ${say('passport.more', { count: count - places.length })}`] : []),
    ]),
    ...idle.map(({ rule }) => `  · ${say('passport.idle', { rule: say(`passport.rules.${rule}`) })}`),
  ];
}
