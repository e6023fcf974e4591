/** The tree that an SVG is cleaned as: one key names the element, its value are the children. */
export type Attributes = Readonly<Record<string, string>>;
export type XmlNode = { readonly ':@'?: Attributes } & { readonly [name: string]: unknown };

export function nameOf(node: XmlNode): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

export function attributesOf(node: XmlNode): Attributes {
  return node[':@'] ?? {};
}

export function childrenOf(node: XmlNode): readonly XmlNode[] {
  const children = node[nameOf(node)];
  return Array.isArray(children) ? (children as readonly XmlNode[]) : [];
}
