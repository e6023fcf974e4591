/** Placeholders: a slide's shape takes what it does not say from its layout's, that from its master's. */
import type { ShapeRole } from '../../../model/drawing';
import { attribute, child, descend, type Xml } from '../xml/xml';

export interface Placeholder {
  readonly type: string;
  readonly index: string;
}

const shapeElements: ReadonlySet<string> = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp', 'p:grpSp']);
const nonVisual: readonly string[] = [
  'p:nvSpPr',
  'p:nvPicPr',
  'p:nvGraphicFramePr',
  'p:nvCxnSpPr',
  'p:nvGrpSpPr',
  'dsp:nvSpPr',
];

export function nonVisualOf(shape: Xml): Xml | null {
  return shape.children.find(({ name }) => nonVisual.includes(name)) ?? null;
}

export function placeholderOf(shape: Xml): Placeholder | null {
  const ph = descend(nonVisualOf(shape), 'p:nvPr', 'p:ph');
  return ph ? { type: attribute(ph, 'type') ?? 'obj', index: attribute(ph, 'idx') ?? '0' } : null;
}

/** The placeholders of a layout or a master, in groups too. */
export function placeholdersIn(sheet: Xml | null): readonly Xml[] {
  const found: Xml[] = [];
  const walk = (element: Xml | null): void => {
    for (const inner of element?.children ?? []) {
      if (!shapeElements.has(inner.name)) continue;
      if (placeholderOf(inner)) found.push(inner);
      if (inner.name === 'p:grpSp') walk(inner);
    }
  };
  walk(descend(sheet, 'p:cSld', 'p:spTree'));
  return found;
}

const ofMaster: Readonly<Record<string, string>> = {
  title: 'title',
  ctrTitle: 'title',
  dt: 'dt',
  ftr: 'ftr',
  sldNum: 'sldNum',
  hdr: 'hdr',
  sldImg: 'sldImg',
};
const kindOf = (type: string): string => ofMaster[type] ?? 'body';

const roles: Readonly<Record<string, ShapeRole>> = {
  title: 'title',
  ctrTitle: 'title',
  subTitle: 'subtitle',
  dt: 'date',
  ftr: 'footer',
  hdr: 'footer',
  sldNum: 'number',
};

export function roleOf(placeholder: Placeholder | null): ShapeRole {
  return placeholder ? (roles[placeholder.type] ?? 'body') : 'other';
}

function inLayout({ type, index }: Placeholder, candidates: readonly Xml[]): Xml | null {
  const all = candidates.map((shape) => ({ shape, ph: placeholderOf(shape) }));
  const same = all.find(({ ph }) => ph?.index === index && kindOf(ph.type) === kindOf(type));
  const sameType = all.find(({ ph }) => ph?.type === type && type !== 'obj' && type !== 'body');
  const kind = all.find(({ ph }) => ph && kindOf(ph.type) === kindOf(type) && kindOf(type) !== 'body');
  return (
    (index === '0'
      ? (sameType ?? same ?? kind)
      : (same ?? sameType ?? kind ?? all.find(({ ph }) => ph?.index === index))
    )?.shape ?? null
  );
}

function inMaster({ type }: Placeholder, candidates: readonly Xml[]): Xml | null {
  return candidates.find((shape) => kindOf(placeholderOf(shape)?.type ?? '') === kindOf(type)) ?? null;
}

/** The shapes that a placeholder inherits from, the nearest first. */
export function ancestorsOf(
  placeholder: Placeholder | null,
  layout: readonly Xml[],
  master: readonly Xml[],
): readonly Xml[] {
  if (!placeholder) return [];
  const first = inLayout(placeholder, layout);
  const second = inMaster((first && placeholderOf(first)) ?? placeholder, master);
  return [first, second].filter((shape) => shape !== null);
}

export function propertiesOf(shape: Xml): Xml | null {
  return child(shape, 'p:spPr') ?? child(shape, 'dsp:spPr');
}
