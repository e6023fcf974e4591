import type { Item } from '../model/scene';
import type { Box } from './boxes';
import type { FilledLine } from './fill-lines';
import type { SetLine } from './typesetter';

/** A line as it was set. Few ask what it says, and joining its words for nobody costs as much as setting them. */
export class BuiltLine implements SetLine {
  constructor(
    readonly items: readonly Item[],
    readonly widthPt: number,
    readonly heightPt: number,
    private readonly boxes: readonly Box[],
    private readonly line: FilledLine,
  ) {}

  get text(): string {
    return this.boxes
      .slice(this.line.start, this.line.end)
      .map((box) => box.chunk.text)
      .join('');
  }
}
