/** A shape's number, name, description and link. */
import { attribute, child, flagAttribute, type Xml } from '../xml/xml';
import { readLink } from './links';
import { nonVisualOf } from './placeholders';
import type { ShapeFacts, SheetReading } from './sheet-reading';

function isDecorative(properties: Xml | null): boolean {
  return (child(properties, 'a:extLst')?.children ?? []).some(
    (ext) => flagAttribute(child(ext, 'adec:decorative'), 'val') === true,
  );
}

/** Names that programs give by themselves say nothing to a reader. */
const generated = /\.(?:png|jpe?g|gif|emf|wmf|bmp|tiff?)$|^(?:image|picture|media|graphic)\s*\d*$/i;

export function readFacts(shape: Xml, { scope, groupLink, groupHidden, idPrefix }: SheetReading): ShapeFacts {
  const holder = nonVisualOf(shape);
  const properties = child(holder, 'p:cNvPr') ?? child(holder, 'dsp:cNvPr');
  const described = (attribute(properties, 'descr') ?? '').trim();
  const title = (attribute(properties, 'title') ?? '').trim();
  const alt = isDecorative(properties) || generated.test(described) ? '' : described || title;
  return {
    id: `${scope.sheet}${idPrefix}${attribute(properties, 'id') ?? '0'}`,
    name: attribute(properties, 'name') ?? '',
    alt,
    link: readLink(child(properties, 'a:hlinkClick'), scope) ?? groupLink,
    hidden: groupHidden || (flagAttribute(properties, 'hidden') ?? false),
  };
}
