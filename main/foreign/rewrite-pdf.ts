/**
 * A PDF that others made as a file of its own that holds what its pages show and no more: it may travel. Who wrote it, their notes,
 * attachments, scripts, forms and the pages that were not asked for are not in it.
 */
import { deflateSync } from 'node:zlib';
import { createCopier, type ObjectSink } from './copy-objects';
import { KitbagFault } from '../model/fault';
import { openForeignPdf, type ForeignPage } from './open-foreign-pdf';

/** What a file of the archive must say of itself (ISO 19005-2, 6.6.4), and nothing about who made it. */
const archiveClaim = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;

/**
 * The pages of these numbers, counted from 1, in this order; all where none are named. The same bytes come out of the same
 * bytes, and out of what came out of them. Throws what `openForeignPdf` throws, `pdf.damaged` where the file lacks a page, and
 * `pdf.too-complex` and `pdf.damaged` where one cannot be drawn.
 */
export async function rewritePdf(bytes: Uint8Array, name: string, numbers?: readonly number[]): Promise<Uint8Array> {
  const pdf = await openForeignPdf(bytes, name);
  const pages = numbers ? numbers.map((number) => pdf.pages[number - 1] ?? lacking(name)) : pdf.pages;
  const file = openPdfFile();
  const [catalog, tree] = [file.reserve(), file.reserve()];
  const claim = pdf.isArchive ? file.reserve() : null;
  const copier = createCopier(pdf, file);
  const kids = pages.map((page) => {
    const [id, contents] = [file.reserve(), file.reserve()];
    const { content } = copier.cleaned(page.content(), page.resources);
    file.stream(contents, '/Filter/FlateDecode', deflateSync(Buffer.from(content, 'latin1')));
    const group = page.group ? `/Group ${copier.inline(page.group)}` : '';
    const resources = copier.resources(page.resources, content);
    file.pack(
      id,
      `<</Type/Page/Parent ${ref(tree)}/MediaBox[${page.box.map(exact).join(' ')}]${standing(page)}${group}/Resources<<${resources}>>/Contents ${ref(contents)}>>`,
    );
    return ref(id);
  });
  file.pack(tree, `<</Type/Pages/Count ${String(kids.length)}/Kids[${kids.join(' ')}]>>`);
  const intents = claim !== null && pdf.outputIntents ? `/OutputIntents ${copier.inline(pdf.outputIntents)}` : '';
  if (claim !== null) file.stream(claim, '/Type/Metadata/Subtype/XML', Buffer.from(archiveClaim, 'utf8'));
  file.pack(
    catalog,
    `<</Type/Catalog/Pages ${ref(tree)}${claim === null ? '' : `/Metadata ${ref(claim)}`}${intents}>>`,
  );
  return file.bytes(catalog);
}

function lacking(name: string): never {
  throw new KitbagFault('pdf.damaged', { name });
}

function standing({ turns, unit }: ForeignPage): string {
  return `${turns === 0 ? '' : `/Rotate ${String(turns * 90)}`}${unit === 1 ? '' : `/UserUnit ${exact(unit)}`}`;
}

function ref(id: number): string {
  return `${String(id)} 0 R`;
}

function exact(value: number): string {
  return value.toFixed(10).replace(/\.?0+$/, '');
}

interface PdfFile extends ObjectSink {
  /** The whole file, once. `root` is its catalog. */
  bytes(root: number): Uint8Array;
}

function openPdfFile(): PdfFile {
  const objects: Buffer[] = [];
  const keep = (id: number, ...parts: readonly Uint8Array[]): void => {
    objects[id - 1] = Buffer.concat([latin(`${String(id)} 0 obj\n`), ...parts, latin('\nendobj\n')]);
  };
  let last = 0;
  return {
    reserve: () => ++last,
    pack: (id, body) => {
      keep(id, latin(body));
    },
    stream: (id, entries, bytes) => {
      keep(id, latin(`<<${entries}/Length ${String(bytes.length)}>>\nstream\n`), bytes, latin('\nendstream'));
    },
    bytes: (root) => {
      // The second line tells programs that move files that this one is not text (ISO 32000-1, 7.5.2).
      const head = Buffer.concat([latin('%PDF-1.7\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3]), latin('\n')]);
      let at = head.length;
      const lines = objects.map((object) => {
        const line = `${String(at).padStart(10, '0')} 00000 n \n`;
        at += object.length;
        return line;
      });
      const size = String(objects.length + 1);
      const table = `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}`;
      const tail = `${table}trailer\n<</Size ${size}/Root ${ref(root)}>>\nstartxref\n${String(at)}\n%%EOF\n`;
      return new Uint8Array(Buffer.concat([head, ...objects, latin(tail)]));
    },
  };
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
