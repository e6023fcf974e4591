import { describe, expect, it } from 'vitest';
import { plainLetters } from '../../../../main/import/text/letters-of-mathematics';
import { sp } from '../../../builders/pptx-file';
import { importPptx, runsOf } from './import-pptx';

const spaces =
  'xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const r = (text: string, look = 'sz="2400" i="1"') => `<m:r><a:rPr ${look}/><m:t>${text}</m:t></m:r>`;
const paragraph = (equation: string) =>
  `<a:p><a:r><a:rPr sz="2400"/><a:t>So </a:t></a:r><a14:m ${spaces}><m:oMath>${equation}</m:oMath></a14:m></a:p>`;

async function runsFor(equation: string) {
  const { shapes, codes } = await importPptx([{ shapes: sp({ at: [0, 0, 400, 60], text: paragraph(equation) }) }]);
  expect(codes()).toContain('pptx.equation-as-text');
  expect(codes()).not.toContain('pptx.unhandled');
  return runsOf(shapes()[0]).slice(1);
}

const lineOf = async (equation: string) => (await runsFor(equation)).map(({ text }) => text).join('');

describe('an equation', () => {
  it('is as large as it says, with plain letters that are slanted, and numbers that are not', async () => {
    const runs = await runsFor(r('𝑓') + r('=') + r('2'));
    expect(runs.map(({ text, sizePt, slant }) => [text, sizePt, slant])).toEqual([
      ['f', 24, true],
      ['=2', 24, false],
    ]);
  });

  it('alone in its frame is the picture that older programs show, and a line of text where the file has none', async () => {
    const frame = (text: string, fill = '') => sp({ at: [0, 0, 400, 60], text, fill });
    const equation = `<a:p><a14:m ${spaces}><m:oMath>${r('𝐸=𝑚')}</m:oMath></a14:m></a:p>`;
    const shown = async (older: string) => {
      const { shapes } = await importPptx([
        {
          shapes: `<mc:AlternateContent><mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14">${frame(equation)}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent>`,
        },
      ]);
      return runsOf(shapes()[0])
        .map(({ text }) => text)
        .join('')
        .trim();
    };
    const picture = '<a:blipFill><a:blip r:embed="none"/><a:stretch/></a:blipFill>';
    expect(await shown(frame('<a:p><a:r><a:t> </a:t></a:r></a:p>', picture))).toBe('');
    expect(await shown(frame('<a:p><a:r><a:t> </a:t></a:r></a:p>'))).toBe('E=m');
    expect(await shown('')).toBe('E=m');
  });

  it('has a star that our fonts have, where Office writes the one of formulas', async () => {
    expect(await lineOf(r('𝑎') + r('∗') + r('𝑏'))).toBe('a*b');
  });

  it('keeps what a phantom hides out of the slide’s words and says so, and shows one that is seen', async () => {
    const phantom = (show: string) => `${r('𝑥')}<m:phant><m:phantPr>${show}</m:phantPr><m:e>${r('42')}</m:e></m:phant>`;
    const imported = await importPptx([
      { shapes: sp({ at: [0, 0, 400, 60], text: paragraph(phantom('<m:show m:val="0"/>')) }) },
    ]);
    expect(runsOf(imported.shapes()[0]).map(({ text, concealed }) => [text, concealed])).toEqual([
      ['So ', null],
      ['x', null],
      ['42', 'switched-off'],
    ]);
    expect(imported.text().body).not.toContain('42');
    expect(imported.findings).toContainEqual(
      expect.objectContaining({ code: 'pptx.concealed', facts: { why: 'switched-off', count: 1, text: '42' } }),
    );
    expect((await runsFor(phantom('<m:zeroWid m:val="1"/>'))).every(({ concealed }) => concealed === null)).toBe(true);
  });

  it('raises what stands above and lowers what stands below', async () => {
    const runs = await runsFor(
      `<m:sSup><m:e>${r('𝑥')}</m:e><m:sup>${r('2')}</m:sup></m:sSup><m:sSub><m:e>${r('𝑛')}</m:e><m:sub>${r('0')}</m:sub></m:sSub>`,
    );
    expect(runs.map(({ text, raise }) => [text, raise])).toEqual([
      ['x', 0],
      ['2', 0.3],
      ['n', 0],
      ['0', -0.2],
    ]);
  });

  it('has the signs that its form draws: brackets, fractions, roots, sums', async () => {
    const sum = `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${r('𝑖=1')}</m:sub><m:sup>${r('𝑛')}</m:sup><m:e>${r('𝑖')}</m:e></m:nary>`;
    const fraction = `<m:f><m:num>${r('𝑎+𝑏')}</m:num><m:den>${r('2')}</m:den></m:f>`;
    expect(await lineOf(sum)).toBe('∑i=1ni');
    expect(await lineOf(fraction)).toBe('(a+b)/2');
    expect(await lineOf(`<m:rad><m:deg/><m:e>${fraction}</m:e></m:rad>`)).toBe('√((a+b)/2)');
    expect(
      await lineOf(`<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val=")"/></m:dPr><m:e>${r('0')}</m:e></m:d>`),
    ).toBe('[0)');
    expect(await lineOf(`<m:func><m:fName>${r('log', '')}</m:fName><m:e>${r('𝑛')}</m:e></m:func>`)).toBe('log n');
  });
});

describe('letters that Unicode has for mathematics', () => {
  it.each([
    ['𝐀', 'A', true, false],
    ['𝑧', 'z', false, true],
    ['𝒁', 'Z', true, true],
    ['ℎ', 'h', false, true],
    ['𝔼', 'E', true, false],
    ['𝗯', 'b', true, false],
    ['𝛼', 'α', false, true],
    ['𝟕', '7', true, false],
  ])('%s is a plain %s', (letter, text, bold, slant) => {
    expect(plainLetters(letter)).toEqual([{ text, bold, slant }]);
  });

  it('leave other words as they are', () => {
    expect(plainLetters('課程 7 °C 😀')).toEqual([{ text: '課程 7 °C 😀', slant: null, bold: null }]);
    expect(plainLetters('😀 𝑥')).toEqual([
      { text: '😀 ', slant: null, bold: null },
      { text: 'x', slant: true, bold: false },
    ]);
  });
});
