// Decks for the programs that give slide pages and no notes beside them: Markdown for Marp, a flat OpenDocument for Impress.

/** A Marp deck with its pictures by path. */
export function marpDeck({ slides, pictures }) {
  const pages = slides.map((slide) =>
    [
      `# ${slide.title}`,
      slide.picture === null ? '' : `![bg right](${pictures[slide.picture]})`,
      slide.bullets.map((bullet) => `- ${bullet}`).join('\n'),
      slide.table
        ? [slide.table[0], ['---', '---', '---'], ...slide.table.slice(1)]
            .map((row) => `| ${row.join(' | ')} |`)
            .join('\n')
        : '',
      `<!-- ${slide.notes.join('\n\n').replaceAll('**', '')} -->`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  return `---\nmarp: true\n---\n\n${pages.join('\n\n---\n\n')}\n`;
}

const paragraph = (text) => `<text:p>${text}</text:p>`;
const frame = (x, y, width, height, inside) =>
  `<draw:frame svg:x="${x}cm" svg:y="${y}cm" svg:width="${width}cm" svg:height="${height}cm">${inside}</draw:frame>`;
const box = (texts) => `<draw:text-box>${texts.map(paragraph).join('')}</draw:text-box>`;

function slideOf(slide, index, images) {
  const wide = slide.picture === null ? 26 : 13;
  const rows = (slide.table ?? []).map(
    (row) =>
      `<table:table-row>${row.map((cell) => `<table:table-cell>${paragraph(cell)}</table:table-cell>`).join('')}</table:table-row>`,
  );
  return `<draw:page draw:name="s${index + 1}" draw:master-page-name="M">${frame(1, 1, 26, 2, box([slide.title]))}${frame(1, 4, wide, 10, box(slide.bullets.map((bullet) => `• ${bullet}`)))}${
    slide.table
      ? frame(
          1,
          7,
          26,
          8,
          `<table:table><table:table-column table:number-columns-repeated="3"/>${rows.join('')}</table:table>`,
        )
      : ''
  }${slide.picture === null ? '' : frame(15, 4, 12, 6.75, `<draw:image><office:binary-data>${images[slide.picture]}</office:binary-data></draw:image>`)}<presentation:notes>${frame(2, 15, 16, 12, box(slide.notes.map((text) => text.replaceAll('**', ''))))}</presentation:notes></draw:page>`;
}

/** A flat OpenDocument presentation; `images` are base64. */
export function impressDeck({ slides }, images) {
  const names = ['office', 'style', 'text', 'table', 'draw', 'presentation'];
  const spaces = names.map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${spaces.join(' ')} xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation"><office:automatic-styles><style:page-layout style:name="P"><style:page-layout-properties fo:page-width="28cm" fo:page-height="15.75cm" style:print-orientation="landscape"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="M" style:page-layout-name="P"/></office:master-styles><office:body><office:presentation>${slides.map((slide, index) => slideOf(slide, index, images)).join('')}</office:presentation></office:body></office:document>`;
}
