/**
 * Which colour a diagram's words have. The drawing that a file carries gives them that of its style, white for the most part, also where
 * the colours that its author chose (white boxes with coloured edges) have the words dark.
 */
import { colourElements } from '../style/colour';
import { attribute, child, childrenOf, numberAttribute, type Xml } from '../xml/xml';

/** By the number of a shape's model; none where the style's own colour counts. `colours` is the diagram's part of colours. */
export function wordColoursOf(data: Xml | null, colours: Xml | null): ReadonlyMap<string, Xml> {
  const lists = new Map(
    childrenOf(colours, 'dgm:styleLbl').map((label) => [
      attribute(label, 'name') ?? '',
      (child(label, 'dgm:txFillClrLst')?.children ?? []).filter(({ name }) => colourElements.has(name)),
    ]),
  );
  return new Map(
    childrenOf(child(data, 'dgm:ptLst'), 'dgm:pt').flatMap((point) => {
      const properties = child(point, 'dgm:prSet');
      const list = lists.get(attribute(properties, 'presStyleLbl') ?? '') ?? [];
      const colour = list[(numberAttribute(properties, 'presStyleIdx') ?? 0) % Math.max(1, list.length)];
      const id = attribute(point, 'modelId');
      return colour && id !== null ? [[id, colour] as const] : [];
    }),
  );
}
