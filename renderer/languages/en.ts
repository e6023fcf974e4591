/** The window learns English: the page of a window in that language begins with this (`main/app/page-protocol.ts`). */
import { en } from '../../main/words/catalogues/en';
import { learn } from '../../main/words/say';

learn('en', en);
