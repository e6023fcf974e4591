/** The 31 checkpoints of the Matterhorn Protocol 1.02 (PDF Association), and what of each no program can tell of a handout. */
import { matterhornRules } from './rules';

export interface Checkpoint {
  readonly number: string;
  readonly name: string;
  /** What a person has to look at; for what is never in our files, why there is nothing to look at. */
  readonly person: string;
}

const never = (what: string): string => `nothing: our files have no ${what}`;
const nothing = 'nothing';

export const checkpoints: readonly Checkpoint[] = [
  {
    number: '01',
    name: 'Real content tagged',
    person: 'that what is passed over says nothing of its own: rules, frames, running lines',
  },
  { number: '02', name: 'Role mapping', person: never('types of structure but the standard ones') },
  { number: '03', name: 'Flickering', person: never('content that moves') },
  {
    number: '04',
    name: 'Colour and contrast',
    person:
      'that slides say nothing by colour alone; the contrast of our own words is held by tests in every ink, but for the large pale number of a session',
  },
  { number: '05', name: 'Sound', person: never('sound') },
  { number: '06', name: 'Metadata', person: 'that the title of the course or deck says what it is' },
  { number: '07', name: 'Dictionary', person: nothing },
  { number: '08', name: 'OCR validation', person: 'that the words of a scanned appendix are right: they come with it' },
  {
    number: '09',
    name: 'Appropriate tags',
    person: 'that the order of the boxes on an imported slide is the order in which they are read',
  },
  { number: '10', name: 'Character mappings', person: nothing },
  {
    number: '11',
    name: 'Declared natural language',
    person: 'that each text stands under its own language: Portuguese typed where English is expected',
  },
  { number: '12', name: 'Stretchable characters', person: 'that no slide builds a bracket from several characters' },
  {
    number: '13',
    name: 'Graphics',
    person: 'that each description says what its picture shows, and that a picture without one may be passed over',
  },
  { number: '14', name: 'Headings', person: 'that a text’s headings are what divides it' },
  { number: '15', name: 'Tables', person: 'that the first row of a table in a deck heads its columns' },
  { number: '16', name: 'Lists', person: 'that a list in a deck is written as one' },
  { number: '17', name: 'Mathematical expressions', person: 'that the words that stand for an equation say it' },
  { number: '18', name: 'Page headers and footers', person: 'nothing: the running lines are marked as such' },
  { number: '19', name: 'Notes and references', person: never('footnotes') },
  { number: '20', name: 'Optional content', person: never('layers') },
  { number: '21', name: 'Embedded files', person: never('files inside') },
  { number: '22', name: 'Article threads', person: never('threads') },
  { number: '23', name: 'Digital signatures', person: never('signatures') },
  {
    number: '24',
    name: 'Non-interactive forms',
    person: 'that a form in an appendix can be filled in on paper: it is a picture of its page',
  },
  { number: '25', name: 'XFA', person: never('forms') },
  { number: '26', name: 'Security', person: nothing },
  {
    number: '27',
    name: 'Navigation',
    person: 'that titles of sessions and slides, which are the bookmarks, say what stands there',
  },
  { number: '28', name: 'Annotations', person: 'that the words of a link say where it leads' },
  { number: '29', name: 'Actions', person: never('scripts') },
  { number: '30', name: 'XObjects', person: nothing },
  { number: '31', name: 'Fonts', person: nothing },
];

/** The conditions that are tests, by checkpoint; those of the PDF standard itself are none. */
export function testedOf({ number }: Checkpoint): readonly string[] {
  return matterhornRules.map((rule) => rule.number).filter((tested) => tested.startsWith(`${number}-`));
}

/** As the page on accessible files shows it. */
export function tableOfCheckpoints(): string {
  const rows = checkpoints.map((checkpoint) => [
    `${checkpoint.number} ${checkpoint.name}`,
    testedOf(checkpoint).join(', ') || '–',
    checkpoint.person,
  ]);
  const head = ['checkpoint', 'conditions that tests hold', 'what a person looks at'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
