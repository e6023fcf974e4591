/** A typesetter that knows which families a template has for headings and for everything else. */
import type { Template, TemplateFont } from '../../model/template';
import type { StyledRun, Typesetter } from '../../typeset/typesetter';

/** One for each typesetter and its fonts, so that the next plan of a live preview has the same. */
const known = new WeakMap<Typesetter, Map<string, Typesetter>>();

/**
 * How much larger Latin is set in faces that are small for their size, so that its capitals are about as high as those of Noto Sans,
 * for which our sizes were chosen (0.714 em). Chinese keeps its size: its faces are the same or alike.
 */
const enlarged: Readonly<Partial<Record<TemplateFont, number>>> = { carlito: 1.1, caladea: 1.07, tinos: 1.08 };

/** The typesetter itself where the template has sans alone, which is what it takes when nobody says anything. */
export function inTemplateFonts(typesetter: Typesetter, fonts: Template['fonts']): Typesetter {
  if (fonts.headings === 'sans' && fonts.body === 'sans') return typesetter;
  const ofBase = known.get(typesetter) ?? new Map<string, Typesetter>();
  const key = `${fonts.headings} ${fonts.body}`;
  const made = ofBase.get(key) ?? setIn(typesetter, fonts);
  known.set(typesetter, ofBase.set(key, made));
  return made;
}

function setIn(typesetter: Typesetter, { headings, body }: Template['fonts']): Typesetter {
  const named = (runs: readonly StyledRun[]): readonly StyledRun[] =>
    runs.map((run) => {
      if (run.family !== 'heading' && run.family !== 'body') return run;
      const family = run.family === 'heading' ? headings : body;
      const larger = run.lang === 'zh-Hant' ? 1 : (enlarged[family] ?? 1);
      return { ...run, family, sizePt: run.sizePt * larger };
    });
  return {
    ...typesetter,
    setParagraph: (runs, style) => typesetter.setParagraph(named(runs), style),
    widthOf: (runs) => typesetter.widthOf(named(runs)),
  };
}
