import { describe, expect, it } from 'vitest';
import { codesOf, importText, textOf, textsOf } from './import-text';

/** Nothing of a slide that an audience would see holds the word. */
async function onlyInNotes(text: string, word: string): Promise<void> {
  const imported = await importText(text);
  const texts = textsOf(imported);
  expect(texts.some(({ notes }) => notes.includes(word))).toBe(true);
  for (const { title, body, handoutText } of texts) expect([title, body, handoutText].join(' ')).not.toContain(word);
}

describe('What other tools keep from the audience goes into the notes', () => {
  it.each([
    ['reveal.js', '# One\n\nText\n\nNote: SECRET\n\n- SECRET again\n\n---\n\n# Two\n'],
    ['reveal.js, in small letters and under words', '# One\n\nText\nnotes:\nSECRET --> SECRET\n\n---\n\n# Two\n'],
    ['remark', '# One\n\nText\n\n???\n\nSECRET\n\n```\n---\nSECRET\n```\n\n---\n\n# Two\n'],
    ['Deckset', '# One\n\nText\n\n^ SECRET\n^ SECRET on\n\n---\n\n# Two\n'],
    ['Pandoc', '## One\n\nText\n\n::: notes\n\nSECRET\n\n- SECRET\n\n:::\n\n## Two\n\nMore\n'],
    [
      'Quarto',
      '## One\n\n::: {.columns}\n::: {.column width="40%"}\nText\n:::\n:::\n\n::: {.notes}\nSECRET\n:::\n\n## Two\n\nMore\n',
    ],
    [
      'Quarto, for other forms than a show',
      '---\nformat: revealjs\n---\n\n## One\n\n::: {.content-hidden when-format="revealjs"}\nSECRET\n:::\n\n::: {.content-visible when-format="docx"}\nSECRET\n:::\n\n::: {.content-visible when-profile="x"}\nSECRET\n:::\n\nText\n\n## Two\n',
    ],
    [
      'Quarto, code that is run unseen',
      '---\nformat:\n  revealjs:\n    theme: dark\n---\n\n## One\n\nText\n\n```{r}\n#| label: SECRET\nplot("SECRET")\n```\n\n## Two\n',
    ],
    ['Pandoc, without an end', '## One\n\nText\n\n::: notes\n\nSECRET\n'],
  ])('%s', (_, text) => onlyInNotes(text, 'SECRET'));

  it('and a note that looks like a text for participants is a note', () =>
    onlyInNotes('# One\n\nNote: handout: SECRET\n\n---\n\n# Two\n', 'SECRET'));

  it('and how many slides of reveal.js lost words to their notes is told', async () => {
    const imported = await importText('# One\n\nNote: a\n\n---\n\n# Two\n\nNotes: b\n\n---\n\n# Three\n');
    expect(imported.findings.find(({ code }) => code === 'markdown.notes-by-word')).toMatchObject({
      weight: 'look',
      facts: { count: 2 },
    });
  });

  it('but not in a file of Marp, nor where no ruler divides slides, nor in code', async () => {
    for (const text of [
      '---\nmarp: true\n---\n\n# One\n\nNote: bring your card\n\n---\n\n# Two\n',
      '# One\n\nNote: bring your card\n\n# Two\n\nText\n',
      '# One\n\n```\nNote: bring your card\n???\n```\n\n---\n\n# Two\n',
    ])
      expect(textsOf(await importText(text))[0]?.body).toContain('bring your card');
  });

  it.each([
    ['Slidev', '---\nlayout: cover\n---\n\n# One\n\n---\nlayout: center\nhide: true\n---\n\n# Two\n\n---\n\n# Three\n'],
    ['remark', 'class: middle\n\n# One\n\n---\nexclude: true\n\n# Two\n\n---\n\n# Three\n'],
    ['reveal.js', '# One\n\n---\n\n<!-- .slide: data-visibility="hidden" -->\n\n# Two\n\n---\n\n# Three\n'],
    ['Quarto', '## One\n\nText\n\n## Two {visibility="hidden"}\n\nText\n\n## Three\n\nText\n'],
  ])('and a slide that %s hides is hidden', async (_, text) => {
    const { deck } = await importText(text);
    expect(deck.slides.map((slide) => [textOf(slide).title, slide.hidden])).toEqual([
      ['One', false],
      ['Two', true],
      ['Three', false],
    ]);
  });
});

describe('A file of Slidev', () => {
  it('has the settings of a slide in none of its words, and divides by rulers under words', async () => {
    const imported = await importText(
      '---\ntheme: seriph\n---\n\n# One\nWords\n---\n\n# Two\n\n---\nlayout: two-cols\nclass: px-20\n---\n\n# Three\n\nLeft\n\n::right::\n\n<Theorem title="x">\n\nRight <carbon:edit class="big" />\n\n</Theorem>\n\n<v-click>\n\n`<Counter/>` counts, see <https://sli.dev/x>.\n\n</v-click>\n',
    );
    expect(textsOf(imported).map(({ title, body }) => [title, body.trim()])).toEqual([
      ['One', 'Words'],
      ['Two', ''],
      ['Three', expect.stringMatching(/^Left\s+Right\s+`<Counter\/>` counts, see <?https:\/\/sli.dev\/x>?\.$/)],
    ]);
  });

  it('gives a slide the title of its settings where it has no heading, and its picture', async () => {
    const png = Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
      (letter) => letter.charCodeAt(0),
    );
    const imported = await importText(
      '# One\n\n---\nlayout: image-right\nimage: /scene.png\ntitle: At the scene\n---\n\nWords\n',
      { files: { 'public/scene.png': png } },
    );
    const [, second] = textsOf(imported);
    expect(second?.title).toBe('At the scene');
    expect(second?.body).toMatch(/!\[bg right\]\(media:/);
  });

  it('brings in the slides of the files that it names, with their own pictures and findings', async () => {
    const imported = await importText('# One\n\n---\nsrc: ./pages/two.md\n---\n\n---\n\n# Four\n', {
      files: {
        'pages/two.md': '# Two\n\n![](missing.png)\n\n---\nlayout: center\nsrc: ./three.md\n---\n',
        'pages/three.md': '# Three\n',
      },
    });
    expect(textsOf(imported).map(({ title }) => title)).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(imported.findings.find(({ code }) => code === 'picture.missing')?.place).toMatchObject({
      file: 'pages/two.md',
      line: 3,
    });
  });

  it('says which file it lacks, and does not go round in circles', async () => {
    const lacking = await importText('# One\n\n---\nsrc: ./pages/two.md\n---\n');
    expect(lacking.findings.find(({ code }) => code === 'markdown.part-missing')?.facts).toEqual({
      path: './pages/two.md',
    });
    const round = await importText('# One\n\n---\nsrc: ./a.md\n---\n', {
      files: { 'a.md': '# A\n\n---\nsrc: ./a.md\n---\n' },
    });
    expect(codesOf(round)).toContain('markdown.part-missing');
  });
});

describe('A file of remark', () => {
  it('has neither its settings nor its classes among the words, and steps make no slides', async () => {
    const imported = await importText(
      'name: start\nclass: center, middle\n\n# One\n\n---\nlayout: false\n.left-column[\n## Two\n]\n\n.right[**Words** and [a link](https://example.org)]\n\n--\n\nMore .red[words].\n\n???\nNotes\n',
    );
    expect(textsOf(imported).map(({ title, body }) => `${title}|${body}`)).toEqual([
      'One|',
      expect.stringMatching(/^Two\|\s*\*\*Words\*\* and \[a link\]\(https:\/\/example.org\/?\)\s+More words\.$/),
    ]);
  });
});

describe('A file of reveal.js', () => {
  it('divides beneath as beside, and shows no settings', async () => {
    const imported = await importText(
      '# One\n\n--\n\n## Under one\n\n<!-- .element: class="fragment" -->\n\n---\n\n<!-- .slide: data-background="#ff0000" -->\n\n# Two\n',
    );
    expect(textsOf(imported).map(({ title, notes }) => [title, notes])).toEqual([
      ['One', ''],
      ['Under one', ''],
      ['Two', ''],
    ]);
  });
});

describe('A file of Quarto', () => {
  it('divides at headings and rulers alike, shows what its author shows, and none of its marks', async () => {
    const imported = await importText(
      '---\ntitle: Course\nsubtitle: Day 1\nformat:\n  revealjs:\n    incremental: true\n---\n\n# Part\n\n## One {.smaller}\n\n[Red]{style="color:red"} words {{< fa wrench >}}\n\n::: {.callout-note}\n## Mind\nthis\n:::\n\n```{python}\n#| echo: true\nprint(1)\n```\n\n---\n\nNo title\n\n---\n\n## Two {visibility="hidden"}\n\n::: {.content-visible when-format="revealjs"}\nShown\n:::\n',
    );
    expect(imported.deck.slides.map((slide) => [textOf(slide).title, slide.hidden])).toEqual([
      ['Part', false],
      ['One', false],
      ['', false],
      ['Two', true],
    ]);
    const [, one, bare, two] = textsOf(imported).map(({ body }) => body.replace(/\s+/g, ' ').trim());
    expect([one, bare, two]).toEqual(['Red words ### Mind this ```python print(1) ```', 'No title', 'Shown']);
    expect(imported.findings.flatMap(({ code }) => (code.startsWith('markdown.') ? [code] : []))).toEqual([
      'markdown.cells-left',
    ]);
  });

  it('brings in the slides of the files that it names', async () => {
    const imported = await importText(
      '---\nformat: revealjs\n---\n\n## One\n\nText\n\n{{< include _two.qmd >}}\n\nAfter it\n\n## Four\n',
      { files: { '_two.qmd': '## Two\n\n## Three {.smaller}\n\n---\n\nMore\n' } },
    );
    expect(textsOf(imported).map(({ title, body }) => `${title}|${body.trim()}`)).toEqual([
      'One|Text',
      'Two|',
      'Three|',
      '|More',
      '|After it',
      'Four|',
    ]);
  });
});

describe('A file of Pandoc', () => {
  it('divides at the headings that have words of their own, and at those of sections above them', async () => {
    const imported = await importText(
      '# Part A\n\n## One\n\nText\n\n## Two\n\nText\n\n# Part B\n\n## Three {.smaller}\n\nText\n\n. . .\n\nMore\n',
    );
    expect(textsOf(imported).map(({ title }) => title)).toEqual(['Part A', 'One', 'Two', 'Part B', 'Three']);
  });
});
