/** Words of a drawing that nobody sees on the slide stand in no item, and so in no text layer of a PDF. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { svgPicture, type SvgPicture } from '../../../main/scene/svg-picture/svg-picture';
import { lettersOf, typesetter } from './a-scene';
import { sha256 } from './sha256';

const box = { xPt: 0, yPt: 0, widthPt: 400, heightPt: 200 };
function read(inner: string): SvgPicture {
  const bytes = new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><rect width="9" height="9"/>${inner}</svg>`,
  );
  const picture = svgPicture(bytes, sha256(bytes), typesetter);
  if (!picture) throw new Error('Not an SVG');
  return picture;
}
const wordsOf = (picture: SvgPicture) => lettersOf({ items: [picture.draw(box, 0)] });
const foreign = (style: string, inner = 'SECRET') =>
  `<foreignObject x="10" y="10" width="200" height="90"><div xmlns="http://www.w3.org/1999/xhtml" style="${style}">${inner}</div></foreignObject>`;
const text = (attributes: string) => `<text x="20" y="50" ${attributes}>SECRET</text>`;
const blackMask = '<mask id="m"><rect width="400" height="200" fill="#000"/></mask>';
const fog = '<filter id="f"><feFlood flood-opacity="0"/></filter>';

const hidden: readonly (readonly [string, string])[] = [
  ['opacity 0', text('opacity="0"')],
  ['opacity 0%', text('opacity="0%"')],
  ['fill-opacity 0', text('fill-opacity="0"')],
  ['fill-opacity 0 in a style', text('style="fill-opacity:0"')],
  ['fill none without stroke', text('fill="none"')],
  ['fill transparent', text('fill="transparent"')],
  ['a fill whose alpha is 0', text('fill="rgba(9,9,9,0)"')],
  ['a stroke that is as invisible', text('fill="none" stroke="red" stroke-width="0"')],
  ['visibility hidden', text('visibility="hidden"')],
  ['visibility collapse', text('visibility="collapse"')],
  ['display none', text('display="none"')],
  ['size 0', text('font-size="0"')],
  ['a size of a dot', text('font-size="0.01"')],
  ['a transform to nothing', text('transform="scale(0.0001)"')],
  ['a place left of the view', text('transform="translate(-900 0)"')],
  ['a place right of the view', '<text x="4000" y="50">SECRET</text>'],
  ['a place below the view', '<text x="20" y="900">SECRET</text>'],
  ['a group with opacity 0', `<g opacity="0">${text('opacity="1"')}</g>`],
  ['groups whose opacities make 0', `<g opacity=".1"><g opacity=".1">${text('opacity=".5"')}</g></g>`],
  ['a hidden group', `<g visibility="hidden">${text('')}</g>`],
  ['a group without display', `<g display="none"><g display="inline">${text('display="inline"')}</g></g>`],
  ['a group without fill', `<g fill="none">${text('')}</g>`],
  ['a sheet that names text', `<style>text.h{opacity:0}</style>${text('class="h"')}`],
  ['a sheet that names an ancestor', `<style>.a > g text{fill-opacity:0}</style><g class="a"><g>${text('')}</g></g>`],
  ['a sheet that names an attribute', `<style>text[lang=x]{visibility:hidden}</style>${text('lang="x"')}`],
  ['a part with opacity 0', '<text x="20" y="50"><tspan opacity="0">SECRET</tspan></text>'],
  ['a part with fill-opacity 0', '<text x="20" y="50"><tspan fill-opacity="0">SECRET</tspan></text>'],
  ['a part without fill', '<text x="20" y="50"><tspan fill="none">SECRET</tspan></text>'],
  ['a part that is hidden', '<text x="20" y="50"><tspan visibility="hidden">SECRET</tspan></text>'],
  [
    'a clip elsewhere',
    `<clipPath id="c"><rect x="300" width="9" height="9"/></clipPath><g clip-path="url(#c)">${text('')}</g>`,
  ],
  [
    'a clip of its own',
    `<clipPath id="c"><rect x="300" width="9" height="9"/></clipPath>${text('clip-path="url(#c)"')}`,
  ],
  ['a black mask', `${blackMask}<g mask="url(#m)">${text('')}</g>`],
  ['a black mask of its own', `${blackMask}${text('mask="url(#m)"')}`],
  ['a filter that leaves nothing', `${fog}<g filter="url(#f)">${text('')}</g>`],
  ['HTML with opacity 0', foreign('opacity:0')],
  ['HTML that is hidden', foreign('visibility:hidden')],
  ['HTML without display', foreign('display:none')],
  ['HTML of size 0', foreign('font-size:0')],
  ['HTML of a colour without ink', foreign('color:transparent')],
  ['HTML of a colour with alpha 0', foreign('color:rgba(0, 0, 0, 0)')],
  ['HTML moved away', foreign('text-indent:-9999px')],
  ['HTML cut away', foreign('overflow:hidden;height:0')],
  ['HTML marked as hidden', foreign('', '<p hidden="">SECRET</p>')],
  ['HTML within faint HTML', foreign('opacity:.1', '<p style="opacity:.1">SECRET</p>')],
  ['HTML that a sheet hides', `<style>.n{opacity:0}</style>${foreign('', '<p class="n">SECRET</p>')}`],
  ['a frame of HTML with opacity 0', `<g opacity="0">${foreign('')}</g>`],
  ['a frame of HTML that is hidden', `<g visibility="hidden">${foreign('')}</g>`],
  ['a frame of HTML outside', `<g transform="translate(900 0)">${foreign('')}</g>`],
];

describe('words of a drawing that nobody sees', () => {
  it.each(hidden)('by %s stand in no item, and are counted', (_, inner) => {
    const picture = read(`${inner}<text x="20" y="90">shown</text>`);
    expect(wordsOf(picture)).toBe('shown');
    expect(picture.findings).toContainEqual({ code: 'picture.hidden-text', weight: 'look', facts: { count: 1 } });
    expect(JSON.stringify(picture.findings)).not.toContain('SECRET');
  });

  it.each([
    ['faint', text('opacity=".3"')],
    ['outlined', text('fill="none" stroke="#000"')],
    ['reaching into the view', '<text x="-30" y="50">SECRET</text>'],
    [
      'shown within what is hidden',
      '<g visibility="hidden"><text x="20" y="50" visibility="visible">SECRET</text></g>',
    ],
    ['a filled part of what is not', '<text x="20" y="50" fill="none"><tspan fill="#000">SECRET</tspan></text>'],
    [
      'under a clip that leaves them',
      `<clipPath id="c"><rect width="200" height="99"/></clipPath><g clip-path="url(#c)">${text('')}</g>`,
    ],
    ['under a white mask', `${blackMask.replace('#000', '#fff')}<g mask="url(#m)">${text('')}</g>`],
    ['in HTML of a size within a frame without', foreign('font-size:0', '<p style="font-size:12px">SECRET</p>')],
  ])('but %s stay', (_, inner) => {
    const picture = read(inner);
    expect(wordsOf(picture)).toBe('SECRET');
    expect(picture.findings.map(({ code }) => code)).not.toContain('picture.hidden-text');
  });

  const cells = Array.from({ length: 200 }, (_, cell) => ({
    x: (cell % 10) * 40,
    y: Math.floor(cell / 10) * 10,
    word: `w${String(cell)}`,
  }));
  const inCells = (shape: (x: number, y: number) => string, attributes = ''): SvgPicture =>
    read(
      cells
        .map(
          ({ x, y, word }) =>
            `<clipPath id="${word}">${shape(x, y)}</clipPath><g clip-path="url(#${word})" ${attributes}><text x="${String(x)}" y="${String(y + 8)}" font-size="8">${word}</text></g>`,
        )
        .join(''),
    );
  const cellBox = (x: number, y: number): string => `<rect x="${String(x)}" y="${String(y)}" width="40" height="10"/>`;

  it('are told from those in the cells of a large table, of which every word stays', () => {
    const picture = inCells(cellBox);
    expect(wordsOf(picture)).toBe(cells.map(({ word }) => word).join(''));
    expect(picture.findings.map(({ code }) => code)).not.toContain('picture.hidden-text');
  });

  it.each([
    ['with cells elsewhere', inCells((x, y) => cellBox(x, (y + 100) % 200))],
    ['that is moved with its cells out of the view', inCells(cellBox, 'transform="translate(0 300)"')],
    ['that is too faint', inCells(cellBox, 'opacity="0"')],
  ])('are left out of a large table %s', (_, picture) => {
    expect(wordsOf(picture)).toBe('');
    expect(picture.findings).toContainEqual({ code: 'picture.hidden-text', weight: 'look', facts: { count: 200 } });
  });

  it('are counted once a piece, and not where they are a definition that nothing uses', () => {
    const count = (inner: string) =>
      read(inner).findings.find(({ code }) => code === 'picture.hidden-text')?.facts.count ?? 0;
    expect(count(text('opacity="0"').repeat(3))).toBe(3);
    expect(count(`<defs><g id="a">${text('')}</g></defs>`)).toBe(0);
  });

  it('do not occur in the sample', () => {
    const folder = resolve(import.meta.dirname, '../../../assets/sample-source/pictures');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.svg'))) {
      const bytes = readFileSync(join(folder, name));
      expect([name, svgPicture(bytes, sha256(bytes), typesetter)?.findings]).toEqual([name, []]);
    }
  });
});
