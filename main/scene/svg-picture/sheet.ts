/** Style sheets of an SVG, as far as words need them: types, classes, ids and attributes, within and under other elements. */
import { parseDeclarations, type Declarations } from './css';
import { attributeOf, decoded, elementsOf, localName, type XmlElement } from './xml';

interface Step {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly value: string | null }[];
  /** Whether the step before must be the parent, not any ancestor. */
  readonly child: boolean;
}

interface Rule {
  /** From the outermost to the element itself. */
  readonly steps: readonly Step[];
  readonly strength: number;
  readonly declarations: Declarations;
}

export interface Sheet {
  readonly rules: readonly Rule[];
  readonly parents: WeakMap<XmlElement, XmlElement>;
}

/** More rules than this are no drawing's; what stands behind them is left to resvg. */
const mostRules = 2_000;
/** Longer selectors are no drawing's, and long ones take long to read. */
const longestSelector = 300;

/** Rules in the order in which they win: the last one is the strongest. */
export function readSheet(text: string, root?: XmlElement): Sheet {
  const rules: Rule[] = [];
  for (const block of withoutComments(text).split('}')) {
    const open = block.lastIndexOf('{');
    if (open < 0 || rules.length >= mostRules) continue;
    const declarations = parseDeclarations(block.slice(open + 1));
    const selectors = block.slice(block.lastIndexOf('{', open - 1) + 1, open);
    for (const selector of selectors.split(',').slice(0, 100)) {
      const steps = stepsOf(selector.trim());
      if (steps) rules.push({ steps, strength: strengthOf(steps), declarations });
    }
  }
  const parents = new WeakMap<XmlElement, XmlElement>();
  if (root) noteParents(root, parents);
  return { rules: rules.sort((one, other) => one.strength - other.strength), parents };
}

function withoutComments(text: string): string {
  return text
    .split('/*')
    .map((part, index) => (index === 0 ? part : part.slice(part.includes('*/') ? part.indexOf('*/') + 2 : part.length)))
    .join('');
}

function noteParents(element: XmlElement, parents: WeakMap<XmlElement, XmlElement>): void {
  for (const child of elementsOf(element)) {
    parents.set(child, element);
    noteParents(child, parents);
  }
}

const stepShape = /^(\*|[a-zA-Z][\w-]*)?((?:[.#][\w-]+|\[[\w:-]+(?:=["']?[^"'\]]*["']?)?\])*)$/;

/** Null for what we do not read: pseudo-classes and neighbours. */
function stepsOf(selector: string): readonly Step[] | null {
  if (selector === '' || selector.length > longestSelector) return null;
  const steps: Step[] = [];
  let child = false;
  for (const part of selector.replace(/>/g, ' > ').split(/\s+/)) {
    if (part === '>') {
      child = true;
      continue;
    }
    const shape = stepShape.exec(part);
    if (!shape) return null;
    const marks = (shape[2] ?? '').match(/[.#][\w-]+|\[[^\]]*\]/g) ?? [];
    steps.push({
      tag: shape[1] === '*' ? '' : (shape[1] ?? ''),
      id: marks.find((mark) => mark.startsWith('#'))?.slice(1) ?? '',
      classes: marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
      attributes: marks
        .filter((mark) => mark.startsWith('['))
        .map((mark) => {
          const [name = '', ...value] = mark.slice(1, -1).split('=');
          return { name, value: value.length === 0 ? null : value.join('=').replace(/["']/g, '') };
        }),
      child,
    });
    child = false;
  }
  return steps;
}

function strengthOf(steps: readonly Step[]): number {
  return steps.reduce(
    (sum, { tag, id, classes, attributes }) =>
      sum + (id === '' ? 0 : 10_000) + (classes.length + attributes.length) * 100 + (tag === '' ? 0 : 1),
    0,
  );
}

const presentation = [
  'font-size',
  'font-family',
  'font-weight',
  'font-style',
  'text-anchor',
  'text-decoration',
  'dominant-baseline',
  'alignment-baseline',
  'baseline-shift',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'opacity',
  'clip-path',
  'mask',
  'filter',
  'display',
  'visibility',
] as const;

/** What an element says of itself: attributes, then sheets, then its own style. */
export function declarationsOf(element: XmlElement, sheet: Sheet): Declarations {
  const own: Record<string, string> = {};
  for (const name of presentation) {
    const value = attributeOf(element, name);
    if (value !== undefined) own[name] = value.trim();
  }
  return { ...own, ...ruledOf(element, sheet), ...parseDeclarations(decoded(element.attributes.style ?? '')) };
}

function ruledOf(element: XmlElement, { rules, parents }: Sheet): Declarations {
  const own: Record<string, string> = {};
  for (const { steps, declarations } of rules) if (fits(element, steps, parents)) Object.assign(own, declarations);
  return own;
}

function fits(element: XmlElement, steps: readonly Step[], parents: WeakMap<XmlElement, XmlElement>): boolean {
  const last = steps.length - 1;
  const own = steps[last];
  if (!own || !isMeant(element, own)) return false;
  // The steps that may be met next, further up; all ways are followed at once.
  let open = new Set([last - 1]);
  for (let above = parents.get(element); above && open.size > 0 && !open.has(-1); above = parents.get(above)) {
    const next = new Set<number>();
    for (const index of open) {
      const step = steps[index];
      if (step && isMeant(above, step)) next.add(index - 1);
      if (steps[index + 1]?.child === false) next.add(index);
    }
    open = next;
  }
  return open.has(-1);
}

function isMeant(element: XmlElement, step: Step): boolean {
  if (step.tag !== '' && step.tag !== localName(element.name)) return false;
  if (step.id !== '' && step.id !== attributeOf(element, 'id')) return false;
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/);
  return (
    step.classes.every((name) => classes.includes(name)) &&
    step.attributes.every(({ name, value }) => {
      const given = attributeOf(element, name);
      return given !== undefined && (value === null || value === given);
    })
  );
}
