/** PowerPoint files from a compact notation: a slide is the XML of its shapes; master, layout and theme are plain ones. */
import { zipFile, type ZipEntry } from './zip-file';

const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface SlideNotation {
  /** Shapes, as they stand in `p:spTree`. */
  readonly shapes?: string;
  /** `p:bg`. */
  readonly ground?: string;
  readonly attributes?: string;
  /** The paragraphs of the notes' body. */
  readonly notes?: string;
  /** Id, type and target of more relationships. */
  readonly links?: readonly (readonly [id: string, type: string, target: string, mode?: 'External'])[];
  readonly after?: string;
}

export interface PptxNotation {
  readonly slides: readonly SlideNotation[];
  readonly layout?: string;
  readonly master?: string;
  readonly presentation?: string;
  readonly core?: string;
  /** More parts, or other contents for those that the builder makes; null takes one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

const relationships = (list: readonly (readonly string[])[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${office}${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

const tree = (shapes: string): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree>`;

const sheet = (name: string, shapes: string, before = '', after = '', attributes = ''): string =>
  `${declaration}<p:${name} ${namespaces} ${attributes}><p:cSld>${before}${tree(shapes)}</p:cSld>${after}</p:${name}>`;

/** A box at a place in points. */
export const xfrm = (x: number, y: number, width: number, height: number, more = ''): string =>
  `<a:xfrm ${more}><a:off x="${x * 12700}" y="${y * 12700}"/><a:ext cx="${width * 12700}" cy="${height * 12700}"/></a:xfrm>`;

let shapes = 100;

export interface ShapeNotation {
  readonly at?: readonly [number, number, number, number];
  readonly turn?: string;
  readonly form?: string;
  readonly fill?: string;
  readonly placeholder?: string;
  readonly text?: string;
  readonly body?: string;
  readonly name?: string;
  readonly more?: string;
  readonly style?: string;
}

const solidFill = (rgb: string): string => `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`;

/** `text` is the XML of paragraphs, or plain words. */
export function sp({
  at,
  turn = '',
  form = 'rect',
  fill = '',
  placeholder,
  text,
  body = '',
  name,
  more = '',
  style = '',
}: ShapeNotation): string {
  shapes += 1;
  const paragraphs = text === undefined ? '' : text.startsWith('<a:p') ? text : p(text);
  const painted = fill === '' ? '' : fill.startsWith('<') ? fill : solidFill(fill);
  const geometry = at
    ? `${xfrm(...at, turn)}${form.startsWith('<') ? form : `<a:prstGeom prst="${form}"><a:avLst/></a:prstGeom>`}`
    : '';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${shapes}" name="${name ?? `Shape ${shapes}`}" ${more}/><p:cNvSpPr/><p:nvPr>${placeholder === undefined ? '' : `<p:ph ${placeholder}/>`}</p:nvPr></p:nvSpPr><p:spPr>${geometry}${painted}</p:spPr>${style}<p:txBody><a:bodyPr ${body}/><a:lstStyle/>${paragraphs || '<a:p/>'}</p:txBody></p:sp>`;
}

/** A paragraph: words, its properties, the runs' properties. */
export function p(text: string, properties = '', run = ''): string {
  return `<a:p>${properties === '' ? '' : `<a:pPr ${properties.startsWith('<') ? `>${properties}</a:pPr>` : `${properties}/>`}`}<a:r><a:rPr lang="en-GB" ${run.startsWith('<') ? `>${run}</a:rPr>` : `${run}/>`}<a:t>${text}</a:t></a:r></a:p>`;
}

const colours = {
  dk1: '000000',
  lt1: 'ffffff',
  dk2: '1f497d',
  lt2: 'eeece1',
  accent1: '4f81bd',
  accent2: 'c0504d',
  accent3: '9bbb59',
  accent4: '8064a2',
  accent5: '4bacc6',
  accent6: 'f79646',
  hlink: '0000ff',
  folHlink: '800080',
};
/** The theme of the decks, with these `a:effectStyle`. */
export const themeWith = (effectStyles: string): string =>
  `${declaration}<a:theme ${namespaces} name="Plain"><a:themeElements><a:clrScheme name="Plain">${Object.entries(
    colours,
  )
    .map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`)
    .join(
      '',
    )}</a:clrScheme><a:fontScheme name="Plain"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hant" typeface="新細明體"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hant" typeface="標楷體"/></a:minorFont></a:fontScheme><a:fmtScheme name="Plain"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst>${effectStyles}</a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const level = (number: number, size: number, more: string): string =>
  `<a:lvl${number}pPr ${more}><a:buChar char="•"/><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:lvl${number}pPr>`;
const styles = `<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:txStyles><p:titleStyle><a:lvl1pPr algn="ctr"><a:defRPr sz="4400"><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>${level(1, 3200, 'marL="342900" indent="-342900"')}${level(2, 2800, 'marL="742950" indent="-285750"')}</p:bodyStyle><p:otherStyle/></p:txStyles>`;

const placeholders =
  sp({ at: [36, 20, 888, 80], placeholder: 'type="title"', name: 'Title' }) +
  sp({ at: [36, 120, 888, 380], placeholder: 'type="body" idx="1"', name: 'Body' });

export function pptxEntries({
  slides,
  layout = placeholders,
  master = placeholders,
  presentation = '',
  core,
  parts = {},
}: PptxNotation): readonly ZipEntry[] {
  const made: Record<string, string | Uint8Array | null> = {
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `${declaration}<p:presentation ${namespaces}><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`).join('')}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/>${presentation}</p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships(
      slides.map((_, index) => [`rId${index + 1}`, 'slide', `slides/slide${index + 1}.xml`]),
    ),
    'ppt/theme/theme1.xml': themeWith(''),
    'ppt/slideMasters/slideMaster1.xml': sheet('sldMaster', master, '', styles),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships([['rId1', 'theme', '../theme/theme1.xml']]),
    'ppt/slideLayouts/slideLayout1.xml': sheet('sldLayout', layout),
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships([
      ['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml'],
    ]),
    ...(core === undefined
      ? {}
      : {
          'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
        }),
  };
  slides.forEach((slide, index) => {
    const number = index + 1;
    made[`ppt/slides/slide${number}.xml`] = sheet(
      'sld',
      slide.shapes ?? '',
      slide.ground,
      slide.after,
      slide.attributes,
    );
    made[`ppt/slides/_rels/slide${number}.xml.rels`] = relationships([
      ['layout', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
      ...(slide.notes === undefined ? [] : [['notes', 'notesSlide', `../notesSlides/notesSlide${number}.xml`]]),
      ...(slide.links ?? []).map((link) => link.filter((one) => one !== undefined)),
    ]);
    if (slide.notes !== undefined)
      made[`ppt/notesSlides/notesSlide${number}.xml`] = sheet(
        'notes',
        sp({ placeholder: 'type="sldImg"' }) +
          sp({ placeholder: 'type="body" idx="1"', text: slide.notes }) +
          sp({ placeholder: 'type="sldNum" idx="2"', text: String(number) }),
      );
  });
  return Object.entries({ ...made, ...parts }).flatMap(([name, content]) =>
    content === null ? [] : [{ name, content }],
  );
}

export function pptxFile(notation: PptxNotation): Uint8Array {
  return new Uint8Array(zipFile(pptxEntries(notation)));
}
