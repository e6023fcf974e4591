import { describe, expect, it } from 'vitest';
import {
  pickedBetween,
  pickedIds,
  selectionOfPicks,
  typedRange,
  type PickSelection,
} from '../../../renderer/screens/course/pick-selection';
import { slideId, slides } from '../builders';

const ten = slides(10);
const nothing: PickSelection = { picks: [], text: '', refusal: null };
const typed = (text: string): PickSelection => typedRange(nothing, ten, text);
const numbersOf = ({ picks }: PickSelection): number[] =>
  Array.from(pickedIds(picks, ten), (id) => Number(id.replace('slide-', '')));

describe('picking slides by a range and by their pictures', () => {
  it('shows the pictures that a typed range means', () => {
    expect(numbersOf(typed('1,3-5,8-'))).toEqual([1, 3, 4, 5, 8, 9, 10]);
  });

  it('writes a click into the range', () => {
    expect(pickedBetween(typed('3-5'), ten, slideId(6), slideId(6), true).text).toBe('3-6');
  });

  it('takes a click on a picked slide out of the range', () => {
    expect(pickedBetween(typed('3-5'), ten, slideId(4), slideId(4), false).text).toBe('3,5');
  });

  it('picks a whole run between two slides, whichever is clicked first', () => {
    expect(pickedBetween(nothing, ten, slideId(6), slideId(2), true).text).toBe('2-6');
  });

  it('keeps an open end open while something before it is clicked', () => {
    expect(pickedBetween(typed('8-'), ten, slideId(1), slideId(1), true).text).toBe('1,8-');
  });

  it('closes an open end when a slide inside it is taken out', () => {
    expect(pickedBetween(typed('8-'), ten, slideId(9), slideId(9), false).text).toBe('8,10');
  });

  it('leaves the pictures as they were while the range is wrong, and names the wrong part', () => {
    const wrong = typedRange(typed('2-3'), ten, '2-3,99');
    expect(numbersOf(wrong)).toEqual([2, 3]);
    expect(wrong.refusal).toEqual({ problem: 'past-end', part: '99' });
    expect(wrong.text).toBe('2-3,99');
  });

  it('leaves what is typed as it was typed', () => {
    expect(typed('5, 1').text).toBe('5, 1');
  });

  it('picks nothing where the field is empty, without a complaint', () => {
    expect(typedRange(typed('1-3'), ten, ' ')).toEqual({ picks: [], text: ' ', refusal: null });
  });

  it('writes stored picks out as a range', () => {
    expect(selectionOfPicks(typed('1-2,4,9-').picks, ten).text).toBe('1-2,4,9-');
  });
});
