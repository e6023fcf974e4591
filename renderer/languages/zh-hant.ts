/** The window learns Chinese: the page of a window in that language begins with this (`main/app/page-protocol.ts`). */
import { zhHant } from '../../main/words/catalogues/zh-hant';
import { learn } from '../../main/words/say';

learn('zh-Hant', zhHant);
