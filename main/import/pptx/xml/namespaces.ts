/** Names in Office files by their namespace, whatever prefix a writer chose; the strict and the transitional forms are one. */
import { listed } from '../../../model/listed';

const transitional = 'http://schemas.openxmlformats.org/';
const strict = 'http://purl.oclc.org/ooxml/';

/** The tail of a namespace, after either beginning, and the prefix we know it by. */
const byTail: Readonly<Record<string, string>> = {
  'drawingml/2006/main': 'a',
  'drawingml/main': 'a',
  'presentationml/2006/main': 'p',
  'presentationml/main': 'p',
  'officeDocument/2006/relationships': 'r',
  'officeDocument/relationships': 'r',
  'drawingml/2006/chart': 'c',
  'drawingml/chart': 'c',
  'drawingml/2006/chartDrawing': 'cdr',
  'drawingml/chartDrawing': 'cdr',
  'drawingml/2006/diagram': 'dgm',
  'drawingml/diagram': 'dgm',
  'drawingml/2006/picture': 'pic',
  'drawingml/picture': 'pic',
  'drawingml/2006/lockedCanvas': 'lc',
  'drawingml/lockedCanvas': 'lc',
  'markup-compatibility/2006': 'mc',
  'package/2006/relationships': 'rel',
  'package/2006/content-types': 'ct',
  'package/2006/metadata/core-properties': 'cp',
  'officeDocument/2006/math': 'm',
  'officeDocument/math': 'm',
};

const whole: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/drawing/2008/diagram': 'dsp',
  'http://schemas.microsoft.com/office/drawing/2010/main': 'a14',
  'http://schemas.microsoft.com/office/powerpoint/2010/main': 'p14',
  'http://schemas.microsoft.com/office/powerpoint/2012/main': 'p15',
  'http://schemas.microsoft.com/office/drawing/2014/main': 'a16',
  'http://schemas.microsoft.com/office/drawing/2016/SVG/main': 'asvg',
  'http://schemas.microsoft.com/office/drawing/2007/8/2/chart': 'c14',
  'http://schemas.microsoft.com/office/drawing/2012/chart': 'c15',
  'http://schemas.microsoft.com/office/drawing/2014/chartex': 'cx',
  'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
};

/** The prefix we know a namespace by; null for one that we do not know. */
export function prefixOf(namespace: string): string | null {
  for (const start of [transitional, strict])
    if (namespace.startsWith(start)) return listed(byTail, namespace.slice(start.length));
  return listed(whole, namespace);
}
