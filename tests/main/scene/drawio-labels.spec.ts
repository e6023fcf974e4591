/** Words that draw.io keeps as HTML: set by us where their author put them, never replaced by its notice. */
import { describe, expect, it } from 'vitest';
import { svgPicture } from '../../../main/scene/svg-picture/svg-picture';
import { lettersOf, linesOf, typesetter } from './a-scene';
import { sha256 } from './sha256';

interface Label {
  readonly align?: string;
  readonly justify?: string;
  readonly width?: number;
  readonly wrap?: string;
  readonly text?: string;
}

/** As draw.io writes a label: a flex box of one pixel's height around an inline block, then a fallback that it cuts short. */
function label(
  html: string,
  { align = 'center', justify = 'center', width = 98, wrap = 'normal', text = 'center' }: Label = {},
): string {
  return `<g transform="translate(-0.5 -0.5)"><switch><foreignObject pointer-events="none" width="100%" height="100%" requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility" style="overflow: visible; text-align: left;">
    <div xmlns="http://www.w3.org/1999/xhtml" style="display: flex; align-items: unsafe ${align}; justify-content: unsafe ${justify}; width: ${width}px; height: 1px; padding-top: 70px; margin-left: 100px;">
      <div style="box-sizing: border-box; font-size: 0px; text-align: ${text};">
        <div style="display: inline-block; font-size: 16px; font-family: Helvetica; color: rgb(0, 0, 0); line-height: 1.2; white-space: ${wrap};">
          ${html}
        </div></div></div></foreignObject><text x="149" y="75" font-size="16px" text-anchor="middle">Fallb...</text></switch></g>`;
}
const notice = `<switch><g requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"/><a transform="translate(0,-5)" xlink:href="https://www.diagrams.net/doc/faq/svg-export-text-problems" target="_blank"><text text-anchor="middle" font-size="10px" x="50%" y="100%">Text is not SVG - cannot display</text></a></switch>`;

function drawn(inner: string) {
  const bytes = new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="400px" height="200px" viewBox="-0.5 -0.5 400 200" content="&lt;mxfile&gt;secret&lt;/mxfile&gt;"><g>${inner}</g>${notice}</svg>`,
  );
  const picture = svgPicture(bytes, sha256(bytes), typesetter);
  if (!picture) throw new Error('Not an SVG');
  return { items: [picture.draw({ xPt: 0, yPt: 0, widthPt: 400, heightPt: 200 }, 0)] };
}
function boxOf(inner: string) {
  const boxes = linesOf(drawn(inner)).map(({ box }) => box);
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

describe('a label of draw.io', () => {
  it('shows its whole words, not the fallback and not the notice', () => {
    expect(lettersOf(drawn(label('Send request to cache')))).toBe('Sendrequesttocache');
  });

  it('stands in the middle of its box', () => {
    const box = boxOf(label('Cache'));
    expect((box.left + box.right) / 2).toBeCloseTo(149, 0);
    expect(Math.abs((box.top + box.bottom) / 2 - 70.5)).toBeLessThan(2.5);
  });

  it('stands at the start, the end, the top or the bottom where it asks to', () => {
    expect(boxOf(label('Cache', { justify: 'flex-start' })).left).toBeCloseTo(100, 0);
    expect(boxOf(label('Cache', { justify: 'flex-end' })).right).toBeCloseTo(198, 0);
    expect(boxOf(label('Cache', { align: 'flex-start' })).top).toBeGreaterThanOrEqual(70);
    expect(boxOf(label('Cache', { align: 'flex-end' })).bottom).toBeLessThanOrEqual(71.5);
  });

  it('wraps in its box unless it says not to', () => {
    const tops = (wrap: string) =>
      new Set(
        linesOf(drawn(label('Send request to cache now', { wrap, width: wrap === 'nowrap' ? 1 : 98 }))).map(({ box }) =>
          Math.round(box.top),
        ),
      ).size;
    expect(tops('normal')).toBe(2);
    expect(tops('nowrap')).toBe(1);
  });

  it('never breaks a word that is wider than its box', () => {
    const words = linesOf(drawn(label('Microarchitecture', { width: 40 }))).flatMap(({ item }) =>
      item.words.map(({ text }) => text),
    );
    expect(words).toEqual(['Microarchitecture']);
  });

  it('keeps breaks, paragraphs, bold, colours and sizes', () => {
    const lines = linesOf(
      drawn(label('<b>One</b><br/>two<div><font color="#ff0000" style="font-size: 24px">three</font></div>')),
    );
    const tops = lines.map(({ box }) => box.bottom);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(tops.map(Math.round)).size).toBe(3);
    expect(lines.map(({ item }) => item.face)).toEqual(['NotoSans-Bold', 'NotoSans-Regular', 'NotoSans-Regular']);
    expect(lines[2]?.item).toMatchObject({ paint: { rgb: 'ff0000' } });
    expect((lines[2]?.item.sizePt ?? 0) / (lines[1]?.item.sizePt ?? 1)).toBeCloseTo(1.5, 2);
  });

  it('leaves the room that an empty paragraph above it leaves', () => {
    const plain = boxOf(label('Text', { align: 'flex-start' }));
    const pushed = boxOf(label('<p style="font-size: 16px"></p><span>Text</span>', { align: 'flex-start' }));
    expect(pushed.top - plain.top).toBeCloseTo(16, 0);
  });

  it('takes the colour for light paper where there are two', () => {
    const [line] = linesOf(drawn(label('<font style="color: light-dark(#00ff00, #112233)">Two</font>')));
    expect(line?.item).toMatchObject({ paint: { rgb: '00ff00' } });
  });
});
