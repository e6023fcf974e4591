/** Random words in three languages, plain and as Markdown, for random decks and courses. */
import fc from 'fast-check';
import type { Texts } from '../../../main/model/language';

export const english = fc
  .array(
    fc.constantFrom('trace', 'the', 'payment', 'AVAILABLE', 'office', 'custody', '2025', 'well-known', 'key', 'To'),
    {
      minLength: 0,
      maxLength: 90,
    },
  )
  .map((words) => words.join(' '));
const portuguese = fc
  .array(fc.constantFrom('apreensão', 'de', 'criptoativos', 'à', 'PLATAFORMA', 'informação', 'dá-se', 'custódia'), {
    maxLength: 60,
  })
  .map((words) => words.join(' '));
export const chinese = fc.string({
  unit: fc.constantFrom(...'虛擬資產交易平台須於收到法律請求後提供，。'),
  maxLength: 160,
});
export const some = english.map((text) => text || 'one word');
export const few = some.map((text) => text.split(' ').slice(0, 8).join(' '));

/** Words of a course in English always and in the others sometimes; long now and then. */
export const texts: fc.Arbitrary<Texts> = fc
  .tuple(fc.oneof({ weight: 4, arbitrary: few }, some), fc.option(chinese), fc.option(portuguese))
  .map(([en, han, pt]) => ({ en, ...(han ? { 'zh-Hant': han } : {}), ...(pt ? { pt } : {}) }));

/** What stands in every text that is the instructor's alone: no other word has these letters. */
export const secret = 'zqx';

const itsWords =
  /\b(trace|the|payment|AVAILABLE|office|custody|2025|well-known|key|To|one|word|two|first|second|seventh|eighth|last)\b/g;

/** A text of the instructor's: each of its words is one that nothing else says. */
export function secretly(text: string): string {
  return `${secret} ${text.replace(itsWords, `${secret}$1`)}`;
}

/** The same in every language. */
export function secretlyIn(said: Texts): Texts {
  return Object.fromEntries(Object.entries(said).map(([language, text]) => [language, secretly(text)]));
}

/** Lists in lists, with paragraphs, ticks and numbers of their own. */
const lists = fc
  .tuple(some, few, few, chinese)
  .map(
    ([text, first, second, han]) =>
      `- ${text}\n  - ${first}\n    1. ${second}\n    2. ${han || 'last'}\n\n  A paragraph of the item: ${text}\n- [ ] ${first}\n- [x] ${second}\n\n7. seventh\n8. eighth`,
  );
/** More rows than some columns hold, and cells of many lines. */
const tables = fc
  .tuple(fc.array(fc.tuple(few, some, fc.nat(9999)), { minLength: 1, maxLength: 14 }), few)
  .map(
    ([rows, head]) =>
      `| ${head} | What is said of it | Sum |\n| --- | :---: | ---: |\n${rows
        .map(([name, text, sum]) => `| ${name} | ${text} | ${String(sum)} |`)
        .join('\n')}`,
  );
/** More columns than there is room for, under heads of long words; an address in one of them. */
const wideTables = fc
  .tuple(fc.integer({ min: 4, max: 9 }), fc.array(few, { minLength: 1, maxLength: 4 }))
  .map(([columns, rows]) => {
    const row = (cell: (column: number) => string): string =>
      `| ${Array.from({ length: columns }, (_, column) => cell(column)).join(' | ')} |`;
    const long = ['Instructor', 'Responsibilities', 'Time', 'Documentation'];
    const address = 'https://example.org/requests/2025/annex-a/the-long-form.pdf';
    return [
      row((column) => long[column % long.length]!),
      row(() => '---'),
      ...rows.map((text) => row((column) => (column === 1 ? address : text))),
    ].join('\n');
  });
/** A word that is longer than a column. */
const longWords = fc
  .tuple(few, fc.integer({ min: 30, max: 160 }))
  .map(([text, length]) => `${text} ${'0x4f'.repeat(length / 4)} ${text}`);
const codes = fc
  .tuple(fc.array(some, { minLength: 1, maxLength: 20 }), few)
  .map(([lines, words]) => `Run \`${words}\` first:\n\n\`\`\`sh\n${lines.join('\n')}\n\`\`\``);
const links = fc
  .tuple(some, few, few)
  .map(
    ([text, words, more]) =>
      `${text} [${words}](https://example.org/${encodeURIComponent(words)}) **${more}** and *${words}* ~~${more}~~\n${text}`,
  );
export const markdown = fc.oneof(
  english,
  lists,
  tables,
  wideTables,
  longWords,
  codes,
  links,
  english.map((text) => `## Say first\n\n${text}\n\n- ${text.slice(0, 60) || 'one'}\n- two\n\n1. first\n2. second`),
  english.map(
    (text) =>
      `> ${text || 'quoted'}\n\n\`\`\`\nconst a = 1;\n\`\`\`\n\n| Head | Amount |\n| --- | ---: |\n| ${text.slice(0, 80).replaceAll('\n', ' ') || 'x'} | 1.25 |`,
  ),
);

/** Markdown of a course in its languages. */
export const markdownTexts: fc.Arbitrary<Texts> = fc
  .tuple(markdown, fc.option(chinese))
  .map(([en, han]) => ({ en, ...(han ? { 'zh-Hant': han } : {}) }));
