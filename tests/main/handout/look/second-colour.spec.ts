import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { planHandout, type HandoutPlan } from '../../../../main/handout/plan-handout';
import { printPlan } from '../../../../main/handout/print/print-plan';
import { accentInks } from '../../../../main/model/accent';
import type { Item } from '../../../../main/model/scene';
import type { HandoutInput } from '../../../../main/model/handout-input';
import { builtInTemplates, plainTemplate, templateOpenings, type Template } from '../../../../main/model/template';
import { handoutWords } from '../../../../main/words/handout-words';
import { fullInputs, fullTools } from '../full-handouts';
import { unreadable, unknown } from '../print/sheets';

let inputs: readonly HandoutInput[] = [];

beforeAll(async () => {
  const all = [...(await fullInputs()).values()];
  // A workbook has boxes to write in; slides are the business of their own tests.
  const asWorkbook = all
    .slice(0, 1)
    .map((input) => ({ ...input, recipe: { ...input.recipe, edition: 'workbook', layout: 'cornell' } }) as const);
  inputs = [...all, ...asWorkbook];
});

function planIn(input: HandoutInput, template: Template): HandoutPlan {
  const plan = planHandout({ ...input, template, numbered: true }, fullTools, handoutWords);
  const list = plan.distributionList?.([
    { number: 1, name: 'Ana', agency: 'PJ', file: 'a.pdf', sha256: 'a'.repeat(64) },
  ]);
  return { ...plan, pages: [...plan.pages, ...(list?.pages ?? [])] };
}

/** What cannot be read of a page's own words; the large number of a session is an ornament, and says what its title says. */
function unreadableOn(plan: HandoutPlan): readonly string[] {
  const isNumber = (item: Item): boolean => item.kind === 'line' && item.sizePt >= 42;
  return plan.pages.flatMap(({ items }) =>
    unreadable(
      items.filter((item) => !isNumber(item)),
      unknown,
      ({ slide }) => slide !== undefined,
    ),
  );
}

function coloursOf(items: readonly Item[]): readonly string[] {
  return items.flatMap((item): readonly string[] => {
    if (item.kind === 'group') return item.slide === undefined ? coloursOf(item.items) : [];
    if (item.kind === 'picture' || item.kind === 'page') return [];
    const paints = item.kind === 'line' ? [item.paint] : [item.fill, item.stroke?.paint ?? null];
    return paints.flatMap((paint) => (paint?.kind === 'solid' ? [paint.rgb] : []));
  });
}

const colour = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  .map((channels) => channels.map((channel) => channel.toString(16).padStart(2, '0')).join(''));
const inks = ['colour', 'grey', 'saving'] as const;

describe('The two colours of a template', () => {
  it('leave every word of every page readable, whatever they are, in colour, in grey and where ink is saved', () => {
    fc.assert(
      fc.property(
        fc.record({
          accent: colour,
          second: fc.option(colour),
          opening: fc.constantFrom(...templateOpenings),
          ink: fc.constantFrom(...inks),
          at: fc.nat({ max: inputs.length - 1 }),
        }),
        ({ at, ink, ...look }) => {
          const input = inputs[at]!;
          const inInk = { ...input, recipe: { ...input.recipe, ink } };
          const plan = printPlan(planIn(inInk, { ...plainTemplate, ...look }), inInk, unknown);
          expect(unreadableOn(plan)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it.each(templateOpenings)('stand on one page where titles stand as %s: rules, table heads, part heads', (opening) => {
    const second = accentInks('0f5b66');
    const plan = planIn(inputs.at(-1)!, { ...plainTemplate, opening, second: '0f5b66' });
    const used = new Set(plan.pages.flatMap(({ items }) => coloursOf(items)));
    expect(used).toContain(plainTemplate.accent);
    expect(used).toContain(second.accent);
    expect(used).toContain(second.tint);
  });

  it('are one where the template has no second: nothing else is printed than its accent gives', () => {
    const none = planIn(inputs.at(-1)!, { ...plainTemplate, second: null });
    const own = new Set(Object.values(accentInks(plainTemplate.accent)));
    const tinted = new Set(
      none.pages.flatMap(({ items }) => coloursOf(items)).filter((rgb) => !/^(..)\1\1$/.test(rgb)),
    );
    for (const rgb of tinted) expect([...own, 'ffc000', '33ff00', 'ff2b2b']).toContain(rgb);
  });

  it('are told where one is too light to be read on paper', () => {
    const codesOf = (second: string) =>
      planIn(inputs[0]!, { ...plainTemplate, second }).findings.filter(({ code }) => code.startsWith('template.'));
    expect(codesOf('ffe066')).toEqual([
      expect.objectContaining({
        code: 'template.second-darkened',
        facts: expect.objectContaining({ accent: 'ffe066' }),
      }),
    ]);
    expect(codesOf('0f5b66')).toEqual([]);
  });

  it('both are in every built-in template, and readable as they are', () => {
    for (const { accent, second } of builtInTemplates) {
      expect(accentInks(accent).accent).toBe(accent);
      expect(accentInks(second ?? '').accent).toBe(second);
    }
  });
});
