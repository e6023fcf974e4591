/** A typesetter that knows which families a template has for headings and for everything else. */
import type { Template } from '../../model/template';
import type { StyledRun, Typesetter } from '../../typeset/typesetter';

/** The typesetter itself where the template has sans alone, which is what it takes when nobody says anything. */
export function inTemplateFonts(typesetter: Typesetter, { headings, body }: Template['fonts']): Typesetter {
  if (headings === 'sans' && body === 'sans') return typesetter;
  const named = (runs: readonly StyledRun[]): readonly StyledRun[] =>
    runs.map((run) => {
      if (run.family !== 'heading' && run.family !== 'body') return run;
      return { ...run, family: run.family === 'heading' ? headings : body };
    });
  return {
    ...typesetter,
    setParagraph: (runs, style) => typesetter.setParagraph(named(runs), style),
    widthOf: (runs) => typesetter.widthOf(named(runs)),
  };
}
