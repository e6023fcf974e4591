/** Takes filters and dashes out of a drawing: what they were used on is drawn without them. */
import { localName } from './svg-rules';
import { attributesOf, childrenOf, nameOf, type XmlNode } from './svg-tree';

export function dropEffects(
  root: XmlNode,
  properties: readonly string[],
): { readonly root: XmlNode; readonly removed: number } {
  let removed = 0;
  const isDropped = (name: string): boolean => properties.includes(localName(name).trim().toLowerCase());
  const css = (text: string): string =>
    text
      .split(/(?<=[;{}])/)
      .filter((part) => {
        const dropped = isDropped(part.split(':')[0] ?? '') && !part.includes('{');
        if (dropped) removed += 1;
        return !dropped || part.endsWith('}');
      })
      .map((part) => (isDropped(part.split(':')[0] ?? '') && part.endsWith('}') ? '}' : part))
      .join('');
  const attributes = (node: XmlNode): Record<string, string> =>
    Object.fromEntries(
      Object.entries(attributesOf(node)).flatMap(([name, value]) => {
        if (isDropped(name)) removed += 1;
        return isDropped(name) ? [] : [[name, name === 'style' ? css(plain(value)) : value]];
      }),
    );
  const walk = (node: XmlNode): readonly XmlNode[] => {
    const name = nameOf(node);
    if (name === '#text') return [node];
    if (isDropped(name)) {
      removed += 1;
      return [];
    }
    const children = childrenOf(node).flatMap((child) =>
      localName(name) === 'style' && typeof child['#text'] === 'string'
        ? [{ '#text': css(child['#text']) }]
        : walk(child),
    );
    return [{ [name]: children, ':@': attributes(node) }];
  };
  const [kept = root] = walk(root);
  return { root: kept, removed };
}

/** Letters written as numbers could hide a name. */
function plain(value: string): string {
  return value.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, digits?: string) => {
    const character = String.fromCodePoint(Math.min(hex ? Number.parseInt(hex, 16) : Number(digits), 0x10ffff));
    return /[\w:;-]/.test(character) ? character : whole;
  });
}
