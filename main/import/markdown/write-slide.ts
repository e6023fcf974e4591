/** Writes one slide's texts: title, body, notes, participants' text, with its pictures found and its links judged. */
import { standsIn } from '../../model/blank-words';
import type { SlideText } from '../../model/slide';
import { plainText } from '../../markdown/plain-text';
import { readMarkdown } from '../../markdown/read-markdown';
import type { PlaceInFile, Report } from '../findings';
import type { Definitions } from './definitions';
import { missingPicture, type PictureFate, type PictureFetcher } from './fetch-pictures';
import { readTag } from './html-rules';
import { allNodes, type InlineNode } from './inline-node';
import type { Part } from './part';
import { readParts } from './read-parts';
import { hiddenIn, tellHidden, tellRemoved, type HiddenAt, type TextAt } from './slide-comments';
import { writeNodes, type WriteSurroundings } from './write-nodes';
import { withoutStrayHtml } from './without-stray-html';
import { writeParts } from './write-parts';

export interface SlideSource {
  readonly parts: readonly Part[];
  readonly notes: readonly (TextAt | HiddenAt)[];
  readonly handout: readonly TextAt[];
  readonly blanks: readonly TextAt[];
}

export interface SlideWriting {
  readonly pictures: PictureFetcher;
  readonly definitions: Definitions;
  readonly math: boolean;
  readonly report: Report;
  readonly place: PlaceInFile;
  /** Sources whose conversion was already told. */
  readonly told: Set<string>;
}

function pictureSources(parts: readonly Part[]): { readonly src: string; readonly line: number }[] {
  return parts.flatMap(({ nodes }) =>
    [...allNodes(nodes)].flatMap((node) => {
      if (node.kind === 'picture') return [{ src: node.src, line: node.line }];
      const tag = node.kind === 'tag' ? readTag(node.raw) : null;
      const src = tag?.name === 'img' ? tag.attributes.get('src') : undefined;
      return src && node.kind === 'tag' ? [{ src, line: node.line }] : [];
    }),
  );
}

function shown(src: string): string {
  return src.startsWith('data:') ? `${src.slice(0, 24)}…` : src;
}

function tellFate(fate: PictureFate, src: string, line: number, { report, place, told }: SlideWriting): void {
  const at = { ...place, line };
  if (fate.kind === 'missing') report('picture.missing', 'look', at, { src: shown(src) });
  else if (fate.kind === 'remote') report('picture.remote', 'look', at, { src: shown(src) });
  else {
    if (fate.kind === 'kept' && told.has(src)) return;
    told.add(src);
    const weight = fate.kind === 'kept' ? 'information' : 'look';
    for (const { code, facts } of fate.notes) report(code, weight, at, { src: shown(src), ...facts });
  }
}

async function surroundingsFor(parts: readonly Part[], writing: SlideWriting): Promise<WriteSurroundings> {
  const found = new Map<string, string>();
  for (const { src, line } of pictureSources(parts)) {
    if (found.has(src)) continue;
    const fate = await writing.pictures.fetch(src);
    found.set(src, fate.kind === 'kept' ? fate.reference : missingPicture);
    tellFate(fate, src, line, writing);
  }
  const { report, place } = writing;
  return {
    pictureSource: (src) => found.get(src) ?? missingPicture,
    link: ({ kind, url, scheme, line }) => {
      if (kind === 'local') report('link.local', 'information', { ...place, line }, { url });
      else report('link.removed', 'look', { ...place, line }, { scheme });
    },
  };
}

/** Plain words of a heading, and what of it is no words: its pictures. */
function readTitle(
  nodes: readonly InlineNode[],
  surroundings: WriteSurroundings,
): { readonly title: string; readonly pictures: readonly InlineNode[] } {
  const pictures = [...allNodes(nodes)].filter((node) => node.kind === 'picture');
  const words = writeNodes(nodes, { ...surroundings, link: () => undefined }).replace(/\s*\n\s*/g, ' ');
  return {
    title: plainText(readMarkdown(`# ${words}`))
      .replace(/\s+/g, ' ')
      .trim(),
    pictures,
  };
}

interface Titled {
  readonly title: string;
  readonly parts: readonly Part[];
}

/** Takes the first heading of level 1 to 3 that has words out of the parts. */
function takeTitle(parts: readonly Part[], surroundings: WriteSurroundings, { report, place }: SlideWriting): Titled {
  for (const [index, part] of parts.entries()) {
    if (part.piece.kind !== 'heading' || part.piece.level > 3 || part.piece.depth > 0) continue;
    const { title, pictures } = readTitle(part.nodes, surroundings);
    if (title === '') continue;
    for (const node of allNodes(part.nodes)) {
      if (node.kind === 'link')
        report('link.in-title', 'information', { ...place, line: node.line }, { url: node.url });
    }
    const left: Part[] =
      pictures.length > 0 ? [{ ...part, piece: { ...part.piece, kind: 'paragraph' }, nodes: pictures }] : [];
    return { title, parts: [...parts.slice(0, index), ...left, ...parts.slice(index + 1)] };
  }
  return { title: '', parts };
}

function readText({ text, line }: TextAt, keepHidden: boolean, writing: SlideWriting): readonly Part[] {
  const { report, place, definitions } = writing;
  const { parts } = readParts(text, {
    math: false,
    notes: true,
    keepHidden,
    firstLine: line,
    definitions,
    removed: (tag) => {
      tellRemoved(tag, place, report);
    },
  });
  return parts;
}

/** As its reader will read it. */
function readAgain(text: string, { report, place }: SlideWriting): string {
  return withoutStrayHtml(text, () => report('markdown.html-removed', 'look', place, { tag: '<!--' }));
}

async function writeAll(texts: readonly (readonly Part[])[], writing: SlideWriting): Promise<string> {
  const written: string[] = [];
  for (const parts of texts) written.push(outdent(writeParts(parts, await surroundingsFor(parts, writing))));
  return readAgain(written.filter((text) => text !== '').join('\n\n'), writing);
}

/** What stood in a list stands there no more: without the indentation that all its lines have. */
function outdent(text: string): string {
  const lines = text.split('\n');
  const widths = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = widths.reduce((narrowest, width) => Math.min(narrowest, width), widths[0] ?? 0);
  return least === 0 ? text : lines.map((line) => line.slice(least)).join('\n');
}

function tellMath(parts: readonly Part[], { report, place }: SlideWriting): void {
  const lines = parts.flatMap(({ piece, nodes }) =>
    piece.kind === 'math' || [...allNodes(nodes)].some(({ kind }) => kind === 'math') ? [piece.line] : [],
  );
  if (lines[0] !== undefined)
    report('markdown.math-as-source', 'look', { ...place, line: lines[0] }, { count: lines.length });
}

/** Tells of blank words that the slide does not say; where it has a picture, the picture may say them. */
function tellUnmatched({ parts, blanks }: SlideSource, text: SlideText, { report, place }: SlideWriting): void {
  if (pictureSources(parts).length > 0) return;
  const said = [text.title, plainText(readMarkdown(text.body)), plainText(readMarkdown(text.handoutText))].join('\n');
  for (const { text: word, line } of blanks)
    if (!standsIn(said, word)) report('blank.unmatched', 'look', { ...place, line }, { word });
}

export async function writeSlide(source: SlideSource, writing: SlideWriting): Promise<SlideText> {
  const surroundings = await surroundingsFor(source.parts, writing);
  const titled = takeTitle(source.parts, surroundings, writing);
  tellMath(source.parts, writing);
  const handout = source.handout.map((text) => readText(text, false, writing));
  // What HTML hides in the participants' text is for the instructor too.
  const hiddenInHandout = handout.flatMap(hiddenIn);
  tellHidden(hiddenInHandout, writing.place, writing.report);
  const notes = source.notes.map((note) => ('parts' in note ? note.parts : readText(note, true, writing)));
  const text: SlideText = {
    title: titled.title,
    body: readAgain(writeParts(titled.parts, surroundings), writing),
    notes: await writeAll([...notes, ...hiddenInHandout.map(({ parts }) => parts)], writing),
    handoutText: await writeAll(
      handout.map((parts) => parts.filter(({ hiding }) => !hiding)),
      writing,
    ),
    alt: '',
    blanks: [],
  };
  if (source.blanks.length === 0) return text;
  tellUnmatched(source, text, writing);
  return { ...text, blankWords: source.blanks.map((blank) => blank.text) };
}
