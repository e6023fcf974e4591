/** `mc:AlternateContent` offers newer content and what older programs show instead: we take the first that we can draw. */
import { attribute, childrenOf, descend, everyElement, textBelow, type Xml } from './xml';

/** Extensions that change nothing we draw, or whose content we read. */
const understood = new Set(['p14', 'p15', 'a14', 'a16', 'c14', 'asvg', 'adec']);

/** Newer content for which the older form stands better: ink, and equations without words around them that were pictured. */
function standsBetter(fallback: Xml, choice: Xml): boolean {
  if (fallback.children.length === 0) return false;
  const names = new Set([...everyElement(choice)].map(({ name }) => name));
  if (names.has('p14:contentPart') || names.has('p:contentPart')) return true;
  const isPictured = [...everyElement(fallback)].some(({ name }) => name === 'a:blip');
  return names.has('a14:m') && isPictured && textBelow(choice).trim() === '';
}

/** Charts of 2016 and later: their words are in their part, their look is in the picture that older programs show. */
function isNewerChart(choice: Xml): boolean {
  return choice.children.some((frame) => descend(frame, 'a:graphic', 'a:graphicData', 'cx:chart') !== null);
}

function withPicture(frame: Xml, fallback: Xml | undefined): Xml {
  const pictures = childrenOf(fallback, 'p:pic');
  if (!fallback || pictures.length === 0) return frame;
  return { ...frame, children: [...frame.children, { ...fallback, children: pictures }] };
}

/** Takes the alternatives apart: gives the content that stands in their place. */
export function chooseAlternative(alternatives: Xml, scope: ReadonlyMap<string, string>): readonly Xml[] {
  const fallback = alternatives.children.find(({ name }) => name === 'mc:Fallback');
  for (const choice of alternatives.children) {
    if (choice.name !== 'mc:Choice') continue;
    if (isNewerChart(choice)) return choice.children.map((frame) => withPicture(frame, fallback));
    const needed = (attribute(choice, 'Requires') ?? '').split(/\s+/).filter(Boolean);
    const known = needed.every((prefix) => understood.has(scope.get(prefix) ?? prefix));
    if (known && !(fallback && standsBetter(fallback, choice))) return choice.children;
  }
  return fallback?.children ?? alternatives.children.find(({ name }) => name === 'mc:Choice')?.children ?? [];
}
