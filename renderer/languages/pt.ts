/** The window learns Portuguese: the page of a window in that language begins with this (`main/app/page-protocol.ts`). */
import { pt } from '../../main/words/catalogues/pt';
import { learn } from '../../main/words/say';

learn('pt', pt);
