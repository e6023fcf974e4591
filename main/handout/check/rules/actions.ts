/** Nothing in the file acts by itself: no script, and no action but following a link. */
import type { Note, OpenFile } from '../check.types';
import { entriesOf, isArray, isKind, type PdfEntries, type PdfValue } from '../read/pdf-values';

const allowed: ReadonlySet<string> = new Set(['GoTo', 'URI']);

/** The types of actions (ISO 32000-2, 12.6.4). */
const actionTypes: ReadonlySet<string> = new Set(
  (
    'GoTo GoToR GoToE GoToDp Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript ' +
    'SetOCGState Rendition Trans GoTo3DView RichMediaExecute'
  ).split(' '),
);

export function checkActions({ objects, root }: OpenFile, note: Note): void {
  const opening = root?.entries.get('OpenAction');
  const action = entriesOf(objects, opening);
  if (action && nameOf(action.entries.get('S')) !== 'GoTo')
    note('actions.opening', null, { action: nameOf(action.entries.get('S')) });
  for (const [id, value] of objects.byId)
    walk(value, (entries) => {
      checkEntries(entries, id, note);
    });
  walk(objects.trailer, (entries) => {
    checkEntries(entries, 0, note);
  });
}

function checkEntries({ entries }: PdfEntries, object: number, note: Note): void {
  if (entries.has('JS') || entries.has('JavaScript')) note('actions.script', null, { object });
  if (entries.has('AA')) note('actions.action', null, { action: 'AA', object });
  const type = nameOf(entries.get('S'));
  const isAction = nameOf(entries.get('Type')) === 'Action' || !entries.has('P');
  if (actionTypes.has(type) && isAction && !allowed.has(type))
    note(type === 'JavaScript' ? 'actions.script' : 'actions.action', null, { action: type, object });
}

function nameOf(value: PdfValue | undefined): string {
  return isKind(value, 'name') ? value.name : '';
}

/** Every dictionary within an object, without following references: those are objects of their own. */
export function walk(value: PdfValue, visit: (entries: PdfEntries) => void): void {
  if (isArray(value)) for (const item of value) walk(item, visit);
  else if (isKind(value, 'dictionary') || isKind(value, 'stream')) {
    visit(value);
    for (const item of value.entries.values()) walk(item, visit);
  }
}
