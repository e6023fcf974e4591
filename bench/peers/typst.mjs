// The same handout in Typst, by its native compiler from npm: slides beside their notes, three a page, labels, bookmarks.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createRequire } from 'node:module';

const [content, fonts, out, packages] = process.argv.slice(2);
const { NodeCompiler } = createRequire(`${packages}/package.json`)('@myriaddreamin/typst-ts-node-compiler');
const { slides, pictures } = JSON.parse(readFileSync(content, 'utf8'));
const root = dirname(content);

const escape = (text) => text.replace(/[\\*_#`$<>@[\]~=/-]/g, '\\$&');
const marked = (text) =>
  text
    .split('**')
    .map((part, at) => (at % 2 ? `*${escape(part)}*` : escape(part)))
    .join('');
const table = (rows) =>
  `#table(columns: 3, stroke: (x, y) => (bottom: 0.3pt), inset: 2pt, ${rows
    .flat()
    .map((cell) => `[${escape(cell)}]`)
    .join(', ')})\n`;
const picture = (index) => `image("${pictures[index].slice(root.length)}", width: 100%)`;

function slideOf(slide, index) {
  const body = `${slide.bullets.map((bullet) => `- ${escape(bullet)}\n`).join('')}${slide.table ? table(slide.table) : ''}`;
  const inside =
    slide.picture === null ? body : `#grid(columns: (1fr, 1fr), gutter: 6pt, [\n${body}], ${picture(slide.picture)})`;
  return `[#set text(lang: "${slide.lang.slice(0, 2)}", region: ${slide.lang === 'en' ? 'none' : '"hk"'})
#box(width: 236pt, height: 133pt, stroke: 0.5pt + gray, inset: 8pt)[
#set text(size: 6pt)
#heading(level: 1)[${escape(slide.title)}]
${inside}
]
#align(right, text(size: 7pt)[${index + 1}])], [#set text(size: 8.5pt, lang: "${slide.lang.slice(0, 2)}")
${slide.notes.map(marked).join('\n\n')}]`;
}

const rows = [];
for (let index = 0; index < slides.length; index += 3)
  rows.push(
    `#grid(columns: (236pt, 227pt), rows: (239pt, 239pt, 239pt), column-gutter: 20pt, ${slides
      .slice(index, index + 3)
      .map((slide, at) => slideOf(slide, index + at))
      .join(',\n')})`,
  );
const label = '#box(fill: black, inset: 3pt, text(fill: rgb("ffc000"), size: 12pt, weight: "bold")[TLP:AMBER])';
const source = `#set document(title: "Handout")
#set page(paper: "a4", margin: (x: 57pt, y: 62pt), header: [*Course* #h(1fr) ${label}], footer: context [#h(1fr) Page #counter(page).display() ${label}])
#set text(font: ("Noto Sans", "Noto Sans HK"), size: 8.5pt)
#set par(spacing: 8pt, leading: 4pt)
#show heading: set text(size: 9pt)
${rows.join('\n#pagebreak()\n')}`;
writeFileSync(`${root}/handout.typ`, source);

const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [fonts] }] });
const pdf = compiler.pdf({ mainFilePath: `${root}/handout.typ` });
writeFileSync(out, pdf);
const used = process.resourceUsage();
console.log(
  JSON.stringify({
    pages: Math.ceil(slides.length / 3),
    rss: used.maxRSS,
    cpu: (used.userCPUTime + used.systemCPUTime) / 1e6,
  }),
);
