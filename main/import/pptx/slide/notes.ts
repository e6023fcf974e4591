/** Speaker notes: the body placeholder of the notes page, with its lists. */
import { framesOf } from '../../../model/drawing';
import { writeFrame } from '../markdown/write-frame';
import { descend } from '../xml/xml';
import { readColourMap } from '../style/theme';
import { slideFrame } from './place';
import { placeholderOf, placeholdersIn } from './placeholders';
import { readShape } from './read-shape';
import type { Scope } from './scope';

/** Markdown; empty where there is no page of notes. */
export function readNotes(part: string, scope: Scope): string {
  const notesPart = scope.parts.related(part, 'notesSlide');
  const root = notesPart === null ? null : scope.parts.xml(notesPart);
  if (notesPart === null || !root) return '';
  const masterPart = scope.parts.related(notesPart, 'notesMaster');
  const master = masterPart === null ? null : scope.parts.xml(masterPart);
  const styles = descend(master, 'p:notesStyle');
  const inNotes: Scope = {
    ...scope,
    part: notesPart,
    colours: { ...scope.colours, map: readColourMap(descend(master, 'p:clrMap')) },
    styles: { title: styles, body: styles, other: styles, plain: scope.styles.plain },
  };
  const reading = {
    scope: inNotes,
    frame: slideFrame,
    groupFill: null,
    groupLink: null,
    groupHidden: false,
    idPrefix: '',
    ground: null,
    layout: [],
    master: placeholdersIn(master),
  };
  return placeholdersIn(root)
    .filter((shape) => placeholderOf(shape)?.type === 'body')
    .flatMap((shape) => readShape(shape, reading) ?? [])
    .flatMap(({ parts }) => parts.flatMap(framesOf).map(writeFrame))
    .filter(Boolean)
    .join('\n\n');
}
