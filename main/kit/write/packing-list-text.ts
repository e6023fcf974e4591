/** The packing list as text: a box to tick for each thing, readable in any editor and on any printer. */
import { textIn, type Language } from '../../model/language';
import type { PackingList } from '../../model/kit';
import { fillIn, type PageWords } from '../../words/handout-words';
import { dayWords, handlingWords, itemWords, scopeWords, sizeWords } from '../../words/packing-words';

/** Lines end as every system reads them; the label stands first and last. */
export function packingListText(list: PackingList, words: PageWords, language: Language): string {
  const from = list.preparedBy === '' ? list.library.name : `${list.preparedBy} (${list.library.name})`;
  const rows = list.items.map((item) => {
    const { kind, size, label } = itemWords(item, words, language);
    const facts = [kind, size, label, item.content.slice(0, 12)].filter(Boolean).join(words.listMark);
    return `[ ] ${textIn(item.title, language)}\r\n    ${facts}`;
  });
  const handling = handlingWords(list, [language], words);
  const lines = [
    handling,
    '',
    words.packingList.toUpperCase(),
    '',
    fillIn(words.packedOn, { date: dayWords(list.date, language) }),
    fillIn(words.packedBy, { from }),
    fillIn(words.packedWith, { program: `${list.madeBy.program} ${list.madeBy.version}` }),
    ...scopeWords({ ...list, since: list.since === null ? null : dayWords(list.since, language) }, words),
    '',
    ...rows,
    '',
    fillIn(words.packedFiles, { count: list.files, size: sizeWords(list.sizeBytes) }),
    words.packedCheck,
    '',
    handling,
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
