/** The requests that hand out what was made: on paper, on a stick, and as replacement pages. */
import { exchangeRequests } from './exchange-requests';
import { printRequests } from './print-requests';
import { stickRequests } from './stick-requests';

export const handOverRequests = { ...printRequests, ...stickRequests, ...exchangeRequests };
