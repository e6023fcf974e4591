/** What a template says of every page, worked out once for a handout. */
import { accentInks } from '../../model/accent';
import { solid, type Paint } from '../../model/geometry';
import type { Finding } from '../../model/finding';
import type { TemplateId } from '../../model/ids';
import { textIn, type Language } from '../../model/language';
import type { Template } from '../../model/template';
import { ink } from '../page/ink';
import { titleLooks, type TitleLook } from './titles';

export interface Look {
  readonly titles: TitleLook;
  /** The colour that each paint of `ink` has in this template; a paint that is missing keeps its own. */
  readonly dyes: ReadonlyMap<Paint, Paint>;
  /** What a person should know of the template. */
  readonly findings: readonly Finding[];
}

/** `wanted` is the template that the recipe names: where the library lost it, another stands in. */
export function lookOf(template: Template, wanted: TemplateId, language: Language): Look {
  const inks = accentInks(template.accent);
  const colours: readonly (readonly [Paint, string])[] = [
    [ink.accent, inks.accent],
    [ink.link, inks.accent],
    [ink.band, inks.band],
    [ink.onBand, inks.onBand],
    [ink.pale, inks.pale],
    [ink.onPale, inks.onPale],
    [ink.shade, inks.shade],
    [ink.tint, inks.tint],
  ];
  const changed = colours.filter(([paint, rgb]) => paint.kind === 'solid' && paint.rgb !== rgb);
  return {
    titles: titleLooks[template.opening],
    dyes: new Map(changed.map(([paint, rgb]) => [paint, solid(rgb)])),
    findings: [...missingFinding(template, wanted, language), ...darkenedFinding(template.accent, inks.accent)],
  };
}

function missingFinding(template: Template, wanted: TemplateId, language: Language): readonly Finding[] {
  if (template.id === wanted) return [];
  const facts = { name: textIn(template.name, language) };
  return [{ code: 'template.missing', weight: 'look', place: {}, facts }];
}

function darkenedFinding(accent: string, used: string): readonly Finding[] {
  if (accent === used) return [];
  return [{ code: 'template.accent-darkened', weight: 'information', place: {}, facts: { accent, used } }];
}
