/** Bullets that are pictures: `a:buBlip`. */
import type { Sha256 } from '../../../model/ids';
import type { Scope } from '../slide/scope';
import { everyElement, type Xml } from '../xml/xml';
import { readPictureFill } from './place-picture';

/** Bullets come down from layout and master: a picture is found from the part in which its element stands. */
function partOf(element: Xml, { parts, part }: Scope): string {
  const layout = parts.related(part, 'slideLayout');
  const master = parts.related(layout ?? part, 'slideMaster');
  const above = [layout, master, parts.related(master ?? '', 'theme')].filter((one) => one !== null);
  const holds = (name: string): boolean => [...everyElement(parts.xml(name) ?? element)].includes(element);
  return [part, ...above].find((name) => parts.xml(name) !== null && holds(name)) ?? part;
}

/** Null where the file does not carry it. */
export function readBulletPicture(element: Xml, scope: Scope): Sha256 | null {
  const fill = readPictureFill(element, { ...scope, part: partOf(element, scope) });
  return fill && scope.pictures.want({ part: fill.part, crop: null, recolour: fill.recolour });
}
