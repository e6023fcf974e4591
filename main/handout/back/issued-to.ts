/** The list of those to whom numbered copies were issued. */
import type { Composing } from '../composing';
import { setBlocks } from '../flow/set-blocks';
import type { Piece } from '../flow/piece';
import { bodySetting, type Place } from '../flow/worded';
import type { Block, Inline } from '../../model/blocks';

export interface Holder {
  readonly number: number;
  readonly name: string;
  readonly agency: string;
}

function cell(text: string): readonly Inline[] {
  return [{ kind: 'text', text, bold: false, italic: false, code: false, strike: false, link: null }];
}

/** A table of copy, name and agency; nothing where no copy has a holder. */
export function issuedToPieces(holders: readonly Holder[], place: Place, composing: Composing): readonly Piece[] {
  if (holders.length === 0) return [];
  const { shown, say } = composing;
  const table: Block = {
    kind: 'table',
    align: ['right', null, null],
    head: [say.copy, say.name, say.agency].map(cell),
    rows: holders.map(({ number, name, agency }) => [cell(String(number)), cell(name), cell(agency)]),
  };
  return setBlocks([table], bodySetting({ language: shown.languages[0] }, place, {}, composing), place.widthPt);
}
