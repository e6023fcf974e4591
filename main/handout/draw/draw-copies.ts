/** Draws a handout once and says for each numbered copy which bytes differ. The drawn file itself has no name on it. */
import { createHash, type Hash } from 'node:crypto';
import { codeOfNone, copyCode } from '../../model/copies';
import type { Plan } from '../../model/plan';
import type { Patch, PatchedCopy } from '../copies/patches';
import type { CopyStamp } from '../copies/stamp';
import { drawPlan, type DrawTools } from './draw-plan';
import type { Overlay } from './overlay';
import { paintStamps, placesOn, type PaintedPlace } from './paint-stamps';

export interface DrawnCopies {
  /** The file with the places of the stamps left blank. */
  readonly pdf: Uint8Array;
  readonly copies: readonly PatchedCopy[];
}

interface WrittenPlace extends PaintedPlace {
  /** The number of the stream in the file, as its pages name it. */
  readonly id: number;
  readonly pointer: unknown;
  /** Where its bytes begin, once it is written. */
  at: number;
}

/** `mark` names the set in the codes. The same plan and stamps give the same bytes. */
export async function drawCopies(
  plan: Plan,
  stamps: readonly CopyStamp[],
  mark: string,
  tools: DrawTools,
  onPage?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<DrawnCopies> {
  const places = new Map<string, WrittenPlace>();
  const overlay: Overlay = {
    identifier: codeOfNone,
    prepare: async (pdf, painter) => {
      for (const [key, painted] of await paintStamps(plan.pages, stamps, painter)) {
        const id = pdf.reserve();
        places.set(key, { ...painted, id, pointer: pdf.pointer(id), at: 0 });
      }
    },
    over: (page) => {
      const found = placesOn(page).flatMap((key) => places.get(key) ?? []);
      return { streams: found.map(({ pointer }) => pointer), needs: found.flatMap(({ needs }) => needs) };
    },
    finish: (pdf) => {
      for (const place of places.values()) place.at = pdf.stream(place.id, '', blank(place.lengthBytes));
    },
  };
  const pdf = await drawPlan(plan, tools, onPage, signal, overlay);
  return { pdf, copies: patchedCopies(pdf, stamps, mark, [...places.values()]) };
}

function blank(lengthBytes: number): Uint8Array {
  return Buffer.alloc(lengthBytes, ' ', 'latin1');
}

/** Every copy's own bytes: its stamps, its code in the metadata, and the second part of the file's identifier. */
function patchedCopies(
  pdf: Uint8Array,
  stamps: readonly CopyStamp[],
  mark: string,
  places: readonly WrittenPlace[],
): readonly PatchedCopy[] {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const codeAt = file.lastIndexOf(codeOfNone, undefined, 'latin1');
  const idAt = idPlace(file);
  const firstAt = Math.min(codeAt, idAt, ...places.map(({ at }) => at));
  // What is the same in every copy is hashed once.
  const common = createHash('sha256').update(file.subarray(0, firstAt));
  const drawn = common.copy().update(file.subarray(firstAt)).digest('hex');
  return stamps.map(({ number }, index) => {
    const digest = createHash('sha256')
      .update(`${drawn} ${String(number)}`)
      .digest('hex');
    const code = copyCode(mark, number, digest);
    const said = [
      ...places.map(({ at, contents, lengthBytes }) => ({
        at,
        text: (contents[index]?.(code) ?? '').padEnd(lengthBytes, ' '),
      })),
      { at: codeAt, text: code },
      { at: idAt, text: digest.slice(0, idLength) },
    ];
    const patches = said.map(({ at, text }): Patch => ({ at, bytes: plainBytes(text) })).sort((a, b) => a.at - b.at);
    return { number, code, patches, sha256: hashOf(file, firstAt, patches, common.copy()) };
  });
}

const idLength = 32;

/** Where the second part of the trailer's `/ID[<…><…>]` begins: the first says what both parts say of the drawn file. */
function idPlace(file: Buffer): number {
  return file.lastIndexOf('/ID[<', undefined, 'latin1') + '/ID[<'.length + idLength + '><'.length;
}

/** Not a Buffer: plain bytes can be handed from worker to worker. */
function plainBytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

function hashOf(file: Buffer, from: number, patches: readonly Patch[], begun: Hash): string {
  let at = from;
  for (const patch of patches) {
    begun.update(file.subarray(at, patch.at)).update(patch.bytes);
    at = patch.at + patch.bytes.length;
  }
  return begun.update(file.subarray(at)).digest('hex');
}
