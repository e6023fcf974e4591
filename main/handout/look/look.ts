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
  /** True where the template has a second colour. */
  readonly isTwoColoured: boolean;
  /** The colour that each paint of `ink` has in this template; a paint that is missing keeps its own. */
  readonly dyes: ReadonlyMap<Paint, Paint>;
  /** What a person should know of the template. */
  readonly findings: readonly Finding[];
}

/** `wanted` is the template that the recipe names: where the library lost it, another stands in. */
export function lookOf(template: Template, wanted: TemplateId, language: Language): Look {
  const inks = accentInks(template.accent);
  const second = accentInks(template.second ?? template.accent);
  const colours: readonly (readonly [Paint, string])[] = [
    [ink.accent, inks.accent],
    [ink.link, inks.accent],
    [ink.band, inks.band],
    [ink.onBand, inks.onBand],
    [ink.pale, inks.pale],
    [ink.onPale, inks.onPale],
    [ink.shade, inks.shade],
    [ink.tint, inks.tint],
    [ink.onTint, inks.onTint],
    [ink.stripe, template.second ? second.accent : inks.pale],
    [ink.second, second.accent],
    [ink.secondTint, second.tint],
    [ink.secondShade, second.shade],
    [ink.onSecond, second.onTint],
  ];
  const changed = colours.filter(([paint, rgb]) => paint.kind === 'solid' && paint.rgb !== rgb);
  return {
    titles: titleLooks[template.opening],
    isTwoColoured: Boolean(template.second),
    dyes: new Map(changed.map(([paint, rgb]) => [paint, solid(rgb)])),
    findings: [
      ...missingFinding(template, wanted, language),
      ...darkenedFindings(template, inks.accent, second.accent),
    ],
  };
}

function missingFinding(template: Template, wanted: TemplateId, language: Language): readonly Finding[] {
  if (template.id === wanted) return [];
  const facts = { name: textIn(template.name, language) };
  return [{ code: 'template.missing', weight: 'look', place: {}, facts }];
}

function darkenedFindings({ accent, second }: Template, usedAccent: string, usedSecond: string): readonly Finding[] {
  const first: Finding = {
    code: 'template.accent-darkened',
    weight: 'information',
    place: {},
    facts: { accent, used: usedAccent },
  };
  const other: Finding = {
    code: 'template.second-darkened',
    weight: 'information',
    place: {},
    facts: { accent: second ?? accent, used: usedSecond },
  };
  return [...(accent === usedAccent ? [] : [first]), ...(second && second !== usedSecond ? [other] : [])];
}
