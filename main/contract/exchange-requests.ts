/** The requests about replacement pages for a late change. */
import { z } from 'zod';
import type { ExchangeStep } from '../model/exchange';
import { issueIdSchema, type IssueId } from '../model/ids';
import type { TlpLabel } from '../model/marking';
import { request, task } from './request';
import type { IssueView } from './giving-out';
import type { ExportRefused } from './views';

/** What of an issue would come out otherwise now. */
export interface ExchangeView {
  readonly issue: IssueId;
  readonly steps: readonly ExchangeStep[];
  /** How many pages were given out, and how many of them would be gone, new or otherwise. */
  readonly known: number;
  readonly differing: number;
  /** How many sides are put in, blank ones among them. */
  readonly sides: number;
  readonly isTwoSided: boolean;
  readonly label: TlpLabel;
  readonly labelBefore: TlpLabel;
  /** The label of the whole allows less than it did. */
  readonly isHigher: boolean;
  /** How many numbered copies there are; 0 where one file was issued to everybody. */
  readonly copies: number;
}

/** Replacement pages as they were issued. */
export interface ReplacedReport {
  readonly issue: IssueView;
  /** The file, or the folder of the copies, for people to read. */
  readonly folder: string;
  readonly token: string;
}

export const exchangeRequests = {
  'exchange.compare': request<ExchangeView>()(z.object({ issue: issueIdSchema, task })),
  /**
   * Asks where to, and issues the replacement pages, dated; null where the person thought better of it. Numbered copies get theirs
   * under the same numbers and names.
   */
  'exchange.replace': request<ReplacedReport | ExportRefused | null>()(
    z.object({ issue: issueIdSchema, date: z.iso.date(), task }),
  ),
};
