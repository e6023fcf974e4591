/** Presets: choices of a handout that go together under a name. A preset says nothing of what is in it, of its languages or its label. */
import { z } from 'zod';
import { envelopeOf } from './deck';
import { presetIdSchema } from './ids';
import { isWritten, textsSchema } from './language';
import { orderedParts, partsFor, firstParts } from './parts';
import { recipeSchema, type Recipe, type Scope } from './recipe';

/** What a preset can say; what it leaves out stays as it was. */
const said = {
  edition: true,
  blanks: true,
  layout: true,
  order: true,
  writing: true,
  frames: true,
  slideNumbers: true,
  slideNumbering: true,
  pairing: true,
  parts: true,
  paper: true,
  sides: true,
  binding: true,
  oddStarts: true,
  ink: true,
  template: true,
  picturesDpi: true,
  archive: true,
  fingerprint: true,
} as const;
const presetChoicesSchema = recipeSchema.unwrap().pick(said).partial().readonly();
export type PresetChoices = z.infer<typeof presetChoicesSchema>;

/** One that a person saved: the library keeps it as a record of its own, so whoever opens the library has it, and it travels in kits. */
export const presetSchema = z
  .object({
    ...envelopeOf('kitbag.preset', 1),
    id: presetIdSchema,
    name: textsSchema.refine(isWritten),
    choices: presetChoicesSchema,
  })
  .readonly();
export type Preset = z.infer<typeof presetSchema>;

/** One as the library's own record held it until its third form, with all the others; its id may be longer than that of a record. */
export const earlierPresetSchema = presetSchema
  .unwrap()
  .pick({ name: true, choices: true })
  .extend({ id: z.string().regex(/^preset-[a-z0-9]+$/) })
  .readonly();

export const builtInPresets = [
  'participant-pack',
  'instructor-guide',
  'workbook',
  'slides-large',
  'ink-saving-draft',
  'bound-book',
  'archive-copy',
] as const;
export type BuiltInPreset = (typeof builtInPresets)[number];

const lined = { kind: 'lines', pitchMm: 8 } as const;
/** What is printed once and given to a class: one side, no holes. */
const plain = { sides: 'one', binding: false, oddStarts: 'none', ink: 'colour', archive: false } as const;

const choices: Readonly<Record<BuiltInPreset, PresetChoices>> = {
  'participant-pack': { ...plain, edition: 'participant', layout: '3', writing: lined },
  'instructor-guide': { ...plain, edition: 'instructor', layout: 'notes' },
  workbook: { ...plain, edition: 'workbook', layout: '2', writing: lined },
  'slides-large': { ...plain, edition: 'participant', layout: '1', writing: { kind: 'none', pitchMm: 8 } },
  'ink-saving-draft': {
    edition: 'participant',
    layout: '6',
    ink: 'saving',
    sides: 'two',
    binding: false,
    oddStarts: 'none',
    parts: [],
    picturesDpi: 150,
    archive: false,
  },
  'bound-book': {
    edition: 'participant',
    layout: '3',
    writing: lined,
    sides: 'two',
    binding: true,
    oddStarts: 'sessions',
    ink: 'colour',
    archive: false,
  },
  'archive-copy': { ...plain, edition: 'participant', layout: '1', archive: true, fingerprint: true },
};

/** What a built-in preset chooses. */
export function choicesOfBuiltIn(name: BuiltInPreset): PresetChoices {
  return choices[name];
}

/** The preset's choices for a scope: parts that mean nothing there are left out; where it names none, they are those that its edition starts with. */
export function appliedPreset(preset: PresetChoices, scope: Scope, recipe: Pick<Recipe, 'edition'>): PresetChoices {
  const edition = preset.edition ?? recipe.edition;
  if (preset.parts) return { ...preset, parts: orderedParts(preset.parts, scope, edition) };
  return preset.edition === undefined ? preset : { ...preset, parts: firstParts(scope, edition) };
}

/** A recipe as a preset has it: what a person chose for one course's slides and sessions is not in it. */
export function presetOf(recipe: Recipe): PresetChoices {
  const parts = recipe.parts.filter((part) => partsFor(recipe.scope, recipe.edition).includes(part));
  const fields: readonly [string, unknown][] = Object.entries({ ...recipe, parts });
  return Object.fromEntries(fields.filter(([field, value]) => Object.hasOwn(said, field) && value !== undefined));
}

/** True where every choice of the preset is the recipe's. */
export function isChosen(preset: PresetChoices, recipe: Omit<Recipe, 'date'>): boolean {
  const applied = appliedPreset(preset, recipe.scope, recipe);
  return Object.entries(applied).every(
    ([field, value]) => JSON.stringify(recipe[field as keyof PresetChoices]) === JSON.stringify(value),
  );
}
