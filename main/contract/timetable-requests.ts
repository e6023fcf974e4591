/** The requests about timetables that a person pastes or brings as a file. */
import { z } from 'zod';
import type { PastedTable } from '../model/pasted-timetable/square-cells';
import { nothing, request } from './request';

/** A timetable that was read from a file; `file` is its name. */
export interface ReadTimetable extends PastedTable {
  readonly file: string;
}

export const timetableRequests = {
  /** Reads a table that was pasted as text. */
  'timetable.read': request<PastedTable>()(z.object({ text: z.string().max(500_000) })),
  /** Asks for a CSV, text or Markdown file; null where the person thought better of it. */
  'timetable.choose': request<ReadTimetable | null>()(nothing),
};
