/** Drawings made to cost: small files that take seconds or gigabytes where nobody looks. */

const svg = (inner: string, attributes = 'viewBox="0 0 400 200"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
const levels = (count: number, write: (level: number) => string): string =>
  Array.from({ length: count }, (_, level) => write(level)).join('');
const full = 'width="400" height="200"';
const filtered = (primitives: string, region = ''): string =>
  svg(`<filter id="f" ${region}>${primitives}</filter><rect filter="url(#f)" ${full}/>`);
const tiled = (pattern: string): string =>
  svg(
    `<pattern id="p" patternUnits="userSpaceOnUse" ${pattern}><rect width="1" height="1"/></pattern><rect fill="url(#p)" ${full}/>`,
  );
const masked = `<mask id="m"><rect ${full} fill="#fff"/></mask><rect mask="url(#m)" ${full}/>`;
const blur = '<feGaussianBlur stdDeviation="5"/>';

export const hostileSvgs: Readonly<Record<string, string>> = {
  'a use of itself': svg('<g id="a"><use href="#a"/><use href="#a"/></g>'),
  'two that use each other': svg(
    '<g id="a"><use href="#b"/><use href="#b"/></g><g id="b"><use href="#a"/><use href="#a"/></g>',
  ),
  'uses of uses of uses': svg(
    `<defs><rect id="u0" width="3" height="3"/>${levels(7, (level) => `<g id="u${level + 1}">${`<use xlink:href="#u${level}"/>`.repeat(10)}</g>`)}</defs><use href="#u7"/>`,
  ),
  'a marker at every point': svg(
    `<marker id="m" markerWidth="6" markerHeight="6">${'<path d="M0 0H3"/>'.repeat(500)}</marker><path style="marker-mid:url(#m)" stroke="#000" d="M0 0${'L3 3L9 9'.repeat(2000)}"/>`,
  ),
  'a tile that is dust': tiled('width="0.00001" height="0.00001"'),
  'a tile larger than a wall': tiled('width="400" height="200" patternTransform="scale(1000)"'),
  'tiles of tiles of tiles': svg(
    `<pattern id="p0" width="9" height="9" patternUnits="userSpaceOnUse"><rect width="3" height="3"/></pattern>${levels(7, (level) => `<pattern id="p${level + 1}" width="100" height="100" patternUnits="userSpaceOnUse">${`<rect fill="url(#p${level})" ${full}/>`.repeat(5)}</pattern>`)}<rect fill="url(#p7)" ${full}/>`,
  ),
  'masks of masks of masks': svg(
    `<mask id="m0"><rect ${full} fill="#fff"/></mask>${levels(7, (level) => `<mask id="m${level + 1}">${`<rect mask="url(#m${level})" ${full} fill="#fff"/>`.repeat(4)}</mask>`)}<rect mask="url(#m7)" ${full}/>`,
  ),
  'clips of clips of clips': svg(
    `<clipPath id="c0"><rect ${full}/></clipPath>${levels(12, (level) => `<clipPath id="c${level + 1}">${`<rect clip-path="url(#c${level})" ${full}/>`.repeat(4)}</clipPath>`)}<rect clip-path="url(#c12)" ${full}/>`,
  ),
  'a blur without end': filtered('<feGaussianBlur stdDeviation="9999"/>'),
  'a filter far beyond the picture': filtered(blur, 'x="-1000" y="-1000" width="5000" height="5000"'),
  'a shape grown without end': filtered('<feMorphology operator="dilate" radius="200"/>'),
  'noise without end': filtered('<feTurbulence baseFrequency="1" numOctaves="100000"/>'),
  'a kernel as large as a picture': filtered(`<feConvolveMatrix order="100" kernelMatrix="${'1 '.repeat(10_000)}"/>`),
  'a filter of 500 steps': filtered(blur.repeat(500)),
  'a filter used 500 times': svg(`<filter id="f">${blur}</filter>${`<rect filter="url(#f)" ${full}/>`.repeat(500)}`),
  'a filter function in a style': svg(`<rect style="filter:blur(9999px)" ${full}/>`),
  'a filter that shows what it is used on': svg(
    `<filter id="f"><feImage href="#x"/></filter><g id="x"><rect filter="url(#f)" ${full}/></g>`,
  ),
  'a page of kilometres': svg(masked, 'width="1e7" height="1e7"'),
  'a page that is a line': svg(masked, 'width="1" height="1e8"'),
  'a page beyond numbers': svg(masked, 'width="1e400" height="1e400"'),
  'a page that is nothing and endless': svg('<rect width="9" height="9"/>', 'width="1e-5" height="1e8"'),
  'dashes that are dust': svg('<path d="M0 0H400" stroke="#000" stroke-dasharray="0.00001"/>'),
  'numbers beyond numbers': svg(
    '<path d="M0 0L1e38 1e38L-1e38 NaN"/><g transform="scale(1e30)"><rect width="1e30" height="9" stroke="red" stroke-width="1e38"/></g>',
  ),
  'a million points': svg(`<path d="M0 0${'L3 3L9 9'.repeat(500_000)}"/>`),
  'layers in layers': svg(
    `${'<g opacity=".9"><path d="M0 0H3V3z"/>'.repeat(100)}<rect mask="url(#m)"/>${'</g>'.repeat(100)}${masked}`,
  ),
  'layers beside layers': svg(
    `${'<g opacity=".9"><path d="M0 0H3V3z"/><path d="M0 0H3V9z"/></g>'.repeat(5000)}${masked}`,
  ),
  'everything in 342 bytes': svg(
    '<g id="a"><use href="#a"/></g><pattern id="p" width=".00001" height="1" patternUnits="userSpaceOnUse"><path d="M0 0h1v1z"/></pattern><filter id="f"><feGaussianBlur stdDeviation="9999"/></filter><rect width="400" height="200" fill="url(#p)" filter="url(#f)"/>',
  ),
  'elements without end': svg('<rect width="3" height="3"/>'.repeat(90_000)),
  'comments that can be paired in every way': `<svg xmlns="http://www.w3.org/2000/svg"><g/>${'<!---->'.repeat(60)}<a`,
  'document types without end': `${'<!DOCTYPE'.repeat(60_000)}<svg/>`,
  'a sheet without rules': svg(`<style>${'a'.repeat(200_000)}</style><rect width="9" height="9"/>`),
};
