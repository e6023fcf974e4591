/** One slide with all that it inherits, as shapes in the order of painting. */
import type { DrawnShape } from '../../../model/drawing';
import { readColourMap, readTheme, type Theme } from '../style/theme';
import { attribute, child, descend, flagAttribute, type Xml } from '../xml/xml';
import { readBackground } from './background';
import { slideFrame } from './place';
import { placeholdersIn } from './placeholders';
import { readControls } from './read-controls';
import { readOrnaments, readShapes } from './read-shapes';
import type { Note, Scope } from './scope';
import type { SheetReading } from './sheet-reading';

export interface SlideSurroundings extends Pick<
  Scope,
  'parts' | 'pictures' | 'number' | 'slideOf' | 'slideAt' | 'tableStyles'
> {
  readonly note: Note;
  /** What a layout or a master gives to every slide is told on the first alone. */
  readonly noteOnce: (part: string) => Note;
  /** `p:defaultTextStyle` of the presentation. */
  readonly plainText: Xml | null;
  readonly size: { readonly width: number; readonly height: number };
  /** Themes by their part, read once. */
  readonly themes: Map<string, Theme>;
}

export interface ReadSlide {
  readonly shapes: readonly DrawnShape[];
  readonly hidden: boolean;
  readonly root: Xml | null;
  readonly scope: Scope;
}

function themeOf(part: string | null, { parts, themes }: SlideSurroundings): Theme {
  const name = part ?? '';
  const known = themes.get(name) ?? readTheme(part === null ? null : parts.xml(part), part);
  themes.set(name, known);
  return known;
}

function treeOf(sheet: Xml | null): Xml | null {
  return descend(sheet, 'p:cSld', 'p:spTree');
}

const showsMaster = (sheet: Xml | null): boolean => flagAttribute(sheet, 'showMasterSp') ?? true;

function overrideOf(sheet: Xml | null): Xml | null {
  return descend(sheet, 'p:clrMapOvr', 'a:overrideClrMapping');
}

function tellMotion(root: Xml | null, note: Note): void {
  if (child(root, 'p:timing') && descend(root, 'p:timing', 'p:tnLst')) note('pptx.animation-ignored', 'information');
}

export function readSlide(part: string, surroundings: SlideSurroundings): ReadSlide {
  const { parts, size, plainText } = surroundings;
  const root = parts.xml(part);
  const layoutPart = parts.related(part, 'slideLayout');
  const layout = layoutPart === null ? null : parts.xml(layoutPart);
  const masterPart = layoutPart === null ? null : parts.related(layoutPart, 'slideMaster');
  const master = masterPart === null ? null : parts.xml(masterPart);
  const theme = themeOf(masterPart === null ? null : parts.related(masterPart, 'theme'), surroundings);
  const map = readColourMap(overrideOf(root) ?? overrideOf(layout) ?? child(master, 'p:clrMap'));
  const styles = child(master, 'p:txStyles');
  const scope: Scope = {
    ...surroundings,
    charts: new Map(),
    part,
    sheet: 's',
    theme,
    colours: { scheme: theme.scheme, map, placeholder: null },
    styles: {
      title: child(styles, 'p:titleStyle'),
      body: child(styles, 'p:bodyStyle'),
      other: child(styles, 'p:otherStyle'),
      plain: plainText,
    },
  };
  const sheets = [
    { root, part, note: surroundings.note },
    ...(layoutPart === null ? [] : [{ root: layout, part: layoutPart, note: surroundings.noteOnce(layoutPart) }]),
    ...(masterPart === null ? [] : [{ root: master, part: masterPart, note: surroundings.noteOnce(masterPart) }]),
  ];
  const ground = readBackground(sheets, size, scope);
  const shared: SheetReading = {
    scope,
    frame: slideFrame,
    groupFill: null,
    groupLink: null,
    groupHidden: false,
    idPrefix: '',
    ground,
    layout: placeholdersIn(layout),
    master: placeholdersIn(master),
  };
  const fromMaster =
    masterPart !== null && showsMaster(root) && showsMaster(layout)
      ? readOrnaments(treeOf(master), {
          ...shared,
          scope: { ...scope, part: masterPart, sheet: 'm', note: surroundings.noteOnce(masterPart) },
        })
      : [];
  const fromLayout =
    layoutPart !== null && showsMaster(root)
      ? readOrnaments(treeOf(layout), {
          ...shared,
          scope: { ...scope, part: layoutPart, sheet: 'l', note: surroundings.noteOnce(layoutPart) },
        })
      : [];
  const tree = treeOf(root);
  const own = [
    ...(tree ? readShapes(tree, shared) : []),
    ...readControls(descend(root, 'p:cSld', 'p:controls'), shared),
  ];
  tellMotion(root, surroundings.note);
  return {
    shapes: [...(ground ? [ground] : []), ...fromMaster, ...fromLayout, ...own],
    hidden: attribute(root, 'show') === '0' || attribute(root, 'show') === 'false',
    root,
    scope,
  };
}
