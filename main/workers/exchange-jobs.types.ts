/** What the jobs of replacement pages take and give. */
import type { WantedCopies } from '../handout/copies/make-copies';
import type { WantedExchange } from '../handout/exchange/plan-exchange';
import type { Exchange } from '../model/exchange';
import type { HandoutInput } from '../model/handout-input';
import type { GivenFile } from './exchange-pages';
import type { TlpLabel } from '../model/marking';
import type { CopiesMade, HandoutFacts, HandoutMade } from './jobs';

/** An issue and what it would be made of now. */
export interface ExchangeAsked {
  readonly folder: string;
  /** With the recipe of the issue, its date among it: what did not change comes out the same. */
  readonly handout: HandoutInput;
  /** What was given out, the issue first. */
  readonly given: readonly GivenFile[];
}

/** What would be exchanged. */
export interface ExchangeCompared extends HandoutFacts {
  readonly exchange: Exchange;
  /** How many pages were on paper. */
  readonly known: number;
  /** How many of those now say something else, are gone, or are new. */
  readonly differing: number;
}

export interface ExchangeJobs {
  /** What of an issue would come out otherwise now; without steps where nothing would. */
  'handout.compare': { readonly input: ExchangeAsked; readonly output: ExchangeCompared };
  /** Draws the replacement pages of an issue, also in numbered copies; `made` is null where there are none. */
  'handout.replace': {
    readonly input: ExchangeAsked & Pick<WantedExchange, 'issue' | 'madeOn'> & { readonly copies: WantedCopies | null };
    readonly output: {
      readonly exchange: Exchange;
      /** Of the whole handout as it is now. */
      readonly label: TlpLabel;
      readonly made: HandoutMade | CopiesMade | null;
    };
  };
}
