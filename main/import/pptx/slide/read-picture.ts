/** `p:pic`: pictures, and the poster frames of video and sound. */
import type { DrawnPart, DrawnShape } from '../../../model/drawing';
import { readGeometry } from '../geometry/shape-geometry';
import { formatSteps } from '../geometry/trace';
import { placePicture, readPictureFill } from '../pictures/place-picture';
import { tellEffects } from '../style/effects';
import { fillElements, readFill } from '../style/fill';
import { readLine } from '../style/line';
import { child, firstOf, type Xml } from '../xml/xml';
import { drawOutlines, flippedOf, flipSteps } from './draw-outline';
import { labelParts } from './label';
import { placeShape, readTransform } from './place';
import { ancestorsOf, nonVisualOf, placeholderOf, propertiesOf } from './placeholders';
import { readFacts } from './shape-facts';
import { makeShape, type SheetReading } from './sheet-reading';

const media: Readonly<Record<string, 'video' | 'audio'>> = {
  'a:videoFile': 'video',
  'a:quickTimeFile': 'video',
  'a:audioFile': 'audio',
  'a:wavAudioFile': 'audio',
  'a:audioCd': 'audio',
};

function mediaOf(picture: Xml): 'video' | 'audio' | null {
  const properties = child(nonVisualOf(picture), 'p:nvPr');
  return (properties?.children ?? []).map(({ name }) => media[name]).find((kind) => kind !== undefined) ?? null;
}

export function readPicture(picture: Xml, reading: SheetReading): DrawnShape | null {
  const { scope } = reading;
  const ancestors = ancestorsOf(placeholderOf(picture), reading.layout, reading.master);
  const lineage = [picture, ...ancestors];
  const properties = lineage.map(propertiesOf).filter((one) => one !== null);
  const transform = properties.map((one) => readTransform(child(one, 'a:xfrm'))).find((one) => one !== null);
  if (!transform) return null;
  const placed = placeShape(reading.frame, transform);
  const facts = readFacts(picture, reading);
  const geometry = readGeometry(properties[0] ?? null, placed.widthPt, placed.heightPt, (name) =>
    scope.note('pptx.shape-unknown', 'look', { form: name.slice(0, 60) }),
  );
  const outlines = geometry.outlines.map(({ steps }) => formatSteps(flipSteps(steps, placed))).join('');
  const element = child(picture, 'p:blipFill');
  const fill = element && readPictureFill(element, scope);
  const drawn =
    fill &&
    placePicture(
      fill,
      { ...placed, clip: geometry.isBox ? null : outlines, boxPath: outlines, flipped: flippedOf(placed) },
      scope,
    );
  const ground = readFill(firstOf(properties[0], fillElements), {
    scope,
    extent: placed,
    group: reading.groupFill,
  }) ?? { kind: 'none' };
  const ownLine = child(properties[0], 'a:ln');
  const line = ownLine ? readLine([{ element: ownLine, colours: scope.colours }]) : null;
  const kind = mediaOf(picture);
  if (kind) scope.note(kind === 'video' ? 'pptx.video-poster' : 'pptx.audio-poster', 'look', { name: facts.name });
  const parts: DrawnPart[] = [
    ...(ground.kind === 'none' ? [] : drawOutlines(geometry, ground, null, placed, scope)),
    ...(drawn ? [drawn] : fill ? [] : labelParts(`${kind ? '▶ ' : ''}${facts.alt || facts.name}`, placed, scope)),
    ...(line ? drawOutlines(geometry, { kind: 'none' }, line, placed, scope) : []),
    ...(kind && fill ? labelParts(`▶ ${facts.name}`, placed, scope, 'strip') : []),
  ];
  tellEffects(
    lineage.map((one) => ({ properties: propertiesOf(one), style: child(one, 'p:style') })),
    scope,
  );
  return makeShape({ ...facts, alt: facts.alt || (kind ? facts.name : '') }, 'other', placed, parts);
}
