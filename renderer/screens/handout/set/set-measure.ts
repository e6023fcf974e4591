/** How much a set will be: each handout in it is planned once, one after the other, and known again as long as the dialog is open. */
import { useEffect, useState } from 'react';
import { ask } from '../../../bridge';
import { copiesInSet, measureSet, type HandoutMeasure, type SetMeasure } from '../../../../main/model/set-of-handout';
import type { SetRow } from './set-rows';
import type { LayoutChoice } from '../../../../main/model/recipe';

interface Copies {
  readonly of: SetRow;
  /** That was chosen for copies alone. */
  readonly layout: LayoutChoice | undefined;
  readonly count: number;
  readonly printFile: boolean;
}

type Of = Parameters<typeof ask<'handout.measure'>>[1]['of'];

function ofRow({ handout, made }: SetRow, date: string, layout?: LayoutChoice): Of | null {
  if (handout !== null) return { kind: 'kept', handout, date, layout: layout ?? null };
  return made && { kind: 'recipe', recipe: copiesInSet(made.recipe, layout) };
}

/** `measuring` while something in it is being planned; null where one of them cannot be: the export says then what is wrong with it. */
export function useSetMeasure(
  rows: readonly SetRow[],
  copies: Copies | null,
  date: string,
): SetMeasure | 'measuring' | null {
  const [known, setKnown] = useState<Readonly<Record<string, HandoutMeasure | null>>>({});
  const wanted = rows.map((row) => ofRow(row, date));
  const ofCopies = copies && ofRow(copies.of, date, copies.layout);
  const all = [...wanted, ...(copies ? [ofCopies] : [])].flatMap((of) => (of ? [{ of, key: JSON.stringify(of) }] : []));
  const next = all.find(({ key }) => known[key] === undefined);
  const nextKey = next?.key ?? null;
  useEffect(() => {
    if (nextKey === null) return;
    let isGone = false;
    const of = JSON.parse(nextKey) as Of;
    void ask('handout.measure', { of })
      .catch(() => null)
      .then((measure) => {
        if (!isGone) setKnown((before) => ({ ...before, [nextKey]: measure }));
      });
    return () => {
      isGone = true;
    };
  }, [nextKey]);
  const measureOf = (of: Of | null): HandoutMeasure | null => (of && known[JSON.stringify(of)]) ?? null;
  if (nextKey !== null) return 'measuring';
  const measures = wanted.map(measureOf);
  const measured = copies && { ...copies, of: measureOf(ofCopies) };
  const there = measures.filter((one) => one !== null);
  if (there.length < measures.length || measured?.of === null) return null;
  return measureSet(there, measured && { ...measured, of: measured.of });
}
