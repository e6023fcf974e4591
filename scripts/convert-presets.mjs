/**
 * Turns the standard's shape definitions into the JSON that the importer reads:
 *   node scripts/convert-presets.mjs presetShapeDefinitions.xml main/import/pptx/geometry/presets.json
 * The definitions are part of ECMA-376, available to all without restriction (section 9.4 of Ecma's bylaws); Debian's
 * libapache-poi-java carries them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

const [from, to] = process.argv.slice(2);
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
});
const nameOf = (node) => Object.keys(node).find((key) => key !== ':@');
const attributesOf = (node) => node[':@'] ?? {};
const childrenOf = (node) => (node[nameOf(node)] ?? []).filter((inner) => nameOf(inner) !== '#text');
const childOf = (node, name) => childrenOf(node).find((inner) => nameOf(inner) === name);
const guides = (list) => (list ? childrenOf(list).map((gd) => [attributesOf(gd).name, attributesOf(gd).fmla]) : []);
const letters = { moveTo: 'M', lnTo: 'L', cubicBezTo: 'C', quadBezTo: 'Q', close: 'Z' };

function command(node) {
  const name = nameOf(node);
  if (name === 'arcTo') {
    const { wR, hR, stAng, swAng } = attributesOf(node);
    return `A ${wR} ${hR} ${stAng} ${swAng}`;
  }
  const points = childrenOf(node).map((pt) => `${attributesOf(pt).x} ${attributesOf(pt).y}`);
  return [letters[name], ...points].join(' ');
}

function path(node) {
  const { w, h, fill, stroke } = attributesOf(node);
  return {
    ...(w === undefined ? {} : { w: Number(w) }),
    ...(h === undefined ? {} : { h: Number(h) }),
    ...(fill === undefined ? {} : { fill }),
    ...(stroke === 'false' ? { stroke: false } : {}),
    d: childrenOf(node).map(command).join(' '),
  };
}

const root = parser.parse(readFileSync(from, 'utf8')).find((node) => nameOf(node) !== '?xml');
const presets = {};
for (const shape of childrenOf(root)) {
  const { l, t, r, b } = attributesOf(childOf(shape, 'rect') ?? {});
  presets[nameOf(shape)] = {
    adjust: guides(childOf(shape, 'avLst')),
    guides: guides(childOf(shape, 'gdLst')),
    text: l === undefined ? null : [l, t, r, b],
    paths: childrenOf(childOf(shape, 'pathLst')).map(path),
  };
}
const note =
  'Shape definitions of ECMA-376 (Office Open XML), made available by Ecma International to all without restriction.';
const lines = Object.entries(presets).map(([name, shape]) => `    ${JSON.stringify(name)}: ${JSON.stringify(shape)}`);
writeFileSync(to, `{\n  "note": ${JSON.stringify(note)},\n  "shapes": {\n${lines.join(',\n')}\n  }\n}\n`);
