/** A deck in three languages for golden pages: a title, lists, a table, code, long notes, and a slide of one language alone. */
import type { Deck } from '../../../main/model/deck';
import type { Language } from '../../../main/model/language';
import type { Slide, SlideText } from '../../../main/model/slide';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';

type Texts = Readonly<Partial<Record<Language, Partial<SlideText>>>>;

function slide(name: string, texts: Texts, fields: Partial<Slide> = {}): Slide {
  const empty = { notes: '', handoutText: '', alt: '', body: '' };
  return aSlide({
    id: slideId(name),
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, text]) => [language, aText({ ...empty, ...text })]),
    ),
    looks: {},
    ...fields,
  });
}

const longNotes: Readonly<Record<Language, string>> = {
  en: [
    'Ask who has already seen a wallet on a seized phone. Wait for three answers before you go on; the room knows more than it says.',
    '- What did the screen show?\n- Who held the phone, and for how long?\n- Was anything written down?',
    'Then say why the **order of steps** matters. A transfer that is not recorded cannot be explained in court, however honest it was.',
    '1. Photograph the screen\n2. Write down the time and the address\n3. Transfer in the presence of a witness',
    'Close with the case from the handout, and let each table name the step that was left out.',
  ].join('\n\n'),
  'zh-Hant': [
    '先問有誰在檢取的手機上見過錢包。等到有三個答案才繼續；學員知道的往往比說出來的多。',
    '- 畫面顯示了甚麼？\n- 誰拿過手機，拿了多久？\n- 有沒有記錄下來？',
    '然後說明**步驟次序**的重要。沒有記錄的轉移，不論多麼誠實，都無法在法庭上解釋。',
    '1. 拍攝畫面\n2. 寫下時間和地址\n3. 在見證人面前轉移',
    '最後用講義內的個案作結，請各組說出遺漏了哪一個步驟。',
  ].join('\n\n'),
  pt: [
    'Pergunte quem já viu uma carteira num telemóvel apreendido. Espere por três respostas; a sala sabe mais do que diz.',
    '- O que mostrava o ecrã?\n- Quem teve o telemóvel, e durante quanto tempo?\n- Ficou alguma coisa escrita?',
    'Explique depois porque importa a **ordem dos passos**. Uma transferência sem registo não se explica em tribunal.',
    '1. Fotografar o ecrã\n2. Anotar a hora e o endereço\n3. Transferir na presença de uma testemunha',
    'Termine com o caso da apostila e peça a cada mesa que indique o passo em falta.',
  ].join('\n\n'),
};

const slides: readonly Slide[] = [
  slide('slide-title', {
    en: { title: 'Seizing a wallet', body: 'From the first screen to the sealed bag' },
    'zh-Hant': { title: '檢取錢包', body: '由第一個畫面到封存證物袋' },
    pt: { title: 'Apreender uma carteira', body: 'Do primeiro ecrã ao saco selado' },
  }),
  slide(
    'slide-list',
    {
      en: {
        title: 'Before you touch anything',
        body: '- Who owns the device?\n- Is it **unlocked**?\n- Which wallet is open?\n- What could change by itself?',
        notes: longNotes.en,
        handoutText: 'Ask these four questions aloud, and have the answers written down with the time.',
      },
      'zh-Hant': {
        title: '觸碰任何東西之前',
        body: '- 裝置屬於誰？\n- **是否已解鎖**？\n- 打開了哪個錢包？\n- 有甚麼會自行改變？',
        notes: longNotes['zh-Hant'],
        handoutText: '大聲問這四個問題，並連同時間把答案寫下來。',
      },
      pt: {
        title: 'Antes de tocar em alguma coisa',
        body: '- De quem é o aparelho?\n- Está **desbloqueado**?\n- Que carteira está aberta?\n- O que pode mudar sozinho?',
        notes: longNotes.pt,
        handoutText: 'Faça estas quatro perguntas em voz alta e anote as respostas com a hora.',
      },
    },
    { minutes: 10 },
  ),
  slide('slide-table', {
    en: {
      title: 'What each kind holds',
      body: '| Wallet | Keys | Who can move funds |\n| --- | --- | --- |\n| Hardware | inside | whoever has device and PIN |\n| Mobile | on the phone | whoever has the phone |\n| Exchange | none | the exchange |',
      handoutText: 'Only the first two can be seized on the spot.',
    },
    'zh-Hant': {
      title: '各類錢包存有甚麼',
      body: '| 錢包 | 密鑰 | 誰可轉移資金 |\n| --- | --- | --- |\n| 硬件 | 在裝置內 | 持有裝置和密碼的人 |\n| 手機 | 在手機內 | 持有手機的人 |\n| 交易所 | 沒有 | 交易所 |',
      handoutText: '只有前兩類可以即場檢取。',
    },
    pt: {
      title: 'O que cada tipo guarda',
      body: '| Carteira | Chaves | Quem move fundos |\n| --- | --- | --- |\n| Física | dentro | quem tem o aparelho e o PIN |\n| Móvel | no telemóvel | quem tem o telemóvel |\n| Bolsa | nenhuma | a bolsa |',
      handoutText: 'Só as duas primeiras se podem apreender no local.',
    },
  }),
  slide('slide-code', {
    en: {
      title: 'An address is checked twice',
      body: 'Read it *aloud*, then compare:\n\n```\nbc1q w508 d6qe jxtd g4y5\nr3za rvar y0c5 xw7k\n```',
      handoutText: 'One wrong character sends the funds to nobody.',
    },
    'zh-Hant': {
      title: '地址須核對兩次',
      body: '先讀出來，再比較：\n\n```\nbc1q w508 d6qe jxtd g4y5\nr3za rvar y0c5 xw7k\n```',
      handoutText: '錯一個字符，資金便會送到無人之處。',
    },
    pt: {
      title: 'Um endereço confere-se duas vezes',
      body: 'Leia-o em voz alta e compare:\n\n```\nbc1q w508 d6qe jxtd g4y5\nr3za rvar y0c5 xw7k\n```',
      handoutText: 'Um carácter errado envia os fundos para ninguém.',
    },
  }),
  slide('slide-english', {
    en: { title: 'Words you will hear', body: '- seed phrase\n- passphrase\n- cold storage\n- multi-signature' },
  }),
  slide('slide-last', {
    en: { title: 'Three things to remember', body: '1. Record first\n2. Then transfer\n3. Never alone' },
    'zh-Hant': { title: '緊記三件事', body: '1. 先記錄\n2. 後轉移\n3. 不可獨自進行' },
    pt: { title: 'Três coisas a recordar', body: '1. Primeiro registar\n2. Depois transferir\n3. Nunca sozinho' },
  }),
];

export const goldenDeck: Deck = aDeck({
  title: { en: 'Seizing a wallet', 'zh-Hant': '檢取錢包', pt: 'Apreender uma carteira' },
  slides,
});
