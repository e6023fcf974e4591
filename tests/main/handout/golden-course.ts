/** A course in three languages for golden pages: everything that the pages before and after the sessions can say. */
import { sha256 } from '../../../main/files/sha256';
import { withAppendices } from '../../../main/foreign/measure-appendices';
import type { Course, Session } from '../../../main/model/course';
import type { Deck } from '../../../main/model/deck';
import type { HandoutInput } from '../../../main/model/handout-input';
import type { Sha256 } from '../../../main/model/ids';
import type { Texts } from '../../../main/model/language';
import type { MediaSource } from '../../../main/model/media';
import { unmarked } from '../../../main/model/marking';
import type { Recipe } from '../../../main/model/recipe';
import { mediaInfo } from '../../../main/store/media-info';
import { aCourse, aDay, anObjective, aPerson, aSession } from '../../builders/a-course';
import { dayId, objectiveId, personId, sessionId } from '../../builders/ids';
import { onePagePdf } from '../../builders/raw-pdf';
import { goldenDeck } from './golden-deck';
import { courseInput } from './handouts';

const said = (en: string, han: string, pt: string): Texts => ({ en, 'zh-Hant': han, pt });

const pinned = sha256(Buffer.from('the deck of the golden course'));

/** An order of a court, as a page that others made. */
const order = onePagePdf(
  'BT /F1 18 Tf 60 520 Td (Production order) Tj /F1 11 Tf 0 -40 Td (1. The bank hands over the records of the account.) Tj 0 -20 Td (2. It tells nobody of this order.) Tj ET 60 120 280 0.8 re f 40 40 320 520 re S',
);
const crest = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 72"><path d="M0 0h60v40q0 22-30 32q-30-10-30-32z" fill="#5a2635"/><path d="M30 12l6 13h14l-11 9 4 14-13-8-13 8 4-14-11-9h14z" fill="#fff"/></svg>',
);
const [appendix, logo] = [sha256(order), sha256(crest)];
const files = new Map<Sha256, Uint8Array>([
  [appendix, order],
  [logo, crest],
]);

export const goldenMedia: MediaSource = {
  info: (sha) => {
    const bytes = files.get(sha);
    return bytes ? mediaInfo((from, count) => bytes.subarray(from, from + count)) : null;
  },
  bytes: (sha) => files.get(sha) ?? null,
};

export const goldenLogo = { picture: logo, widthMm: 22, place: 'both' } as const;

const objectives = [
  anObjective({
    id: objectiveId('objective-secure'),
    text: said(
      'Secure a wallet on a seized device without losing what it holds',
      '保全檢取裝置上的錢包，而不遺失其中的資產',
      'Preservar uma carteira num aparelho apreendido sem perder o que guarda',
    ),
    assessedBy: said('Exercise on day 1', '首日的練習', 'Exercício do dia 1'),
  }),
  anObjective({
    id: objectiveId('objective-record'),
    text: said(
      'Keep a record of every step that a court can follow',
      '就每一步備存法庭可以核實的記錄',
      'Manter um registo de cada passo que um tribunal possa seguir',
    ),
    assessedBy: said('Written test', '筆試', 'Prova escrita'),
  }),
];
const [secure, record] = objectives.map(({ id }) => id);

function session(name: string, title: Texts, fields: Partial<Session>): Session {
  return aSession({ id: sessionId(`session-${name}`), title, instructors: [personId('person-lead')], ...fields });
}

const take = (from: number, to: number): Session['material'] => [
  {
    kind: 'slides',
    deck: goldenDeck.id,
    pinned,
    pick: goldenDeck.slides.slice(from, to).map(({ id }) => ({ kind: 'one', slide: id })),
  },
];

const days = [
  aDay({
    id: dayId('day-golden-1'),
    date: '2027-03-15',
    title: said('At the scene', '在現場', 'No local'),
    sessions: [
      session('first', said('Finding the wallet', '找出錢包', 'Encontrar a carteira'), {
        startMinute: 540,
        minutes: 75,
        objectives: [secure!],
        material: take(0, 3),
        references: [
          said('Evidence Ordinance (Cap. 8)', '《證據條例》（第 8 章）', 'Portaria da Prova (Cap. 8)'),
          said(
            'Guide to the seizure of virtual assets, second edition, 2026, https://example.org/guide',
            '《檢取虛擬資產指引》，第二版，2026 年，https://example.org/guide',
            'Guia da apreensão de activos virtuais, segunda edição, 2026, https://example.org/guide',
          ),
        ],
        questions: [
          {
            text: said('Who may move the funds?', '誰可以轉移資金？', 'Quem pode mover os fundos?'),
            answer: said(
              'Whoever holds the keys: device and PIN, or the recovery words.',
              '持有密鑰的人：裝置及密碼，或還原字詞。',
              'Quem tem as chaves: o aparelho e o PIN, ou as palavras de recuperação.',
            ),
            objectives: [secure!],
          },
        ],
        materials: [
          said('Two training phones, charged', '兩部已充電的訓練手機', 'Dois telemóveis de treino, carregados'),
          said('Evidence bags and seals', '證物袋及封條', 'Sacos de prova e selos'),
        ],
      }),
      session('tea', said('Tea', '茶點', 'Chá'), { kind: 'break', startMinute: 615, minutes: 15, instructors: [] }),
      session('exercise', said('A wallet on the table', '桌上的錢包', 'Uma carteira na mesa'), {
        kind: 'exercise',
        startMinute: 630,
        minutes: 90,
        objectives: [secure!, record!],
        instructors: [personId('person-lead'), personId('person-guest')],
        activities: [
          said(
            'In pairs: take over the wallet on the phone, and say each step aloud',
            '二人一組：接管手機上的錢包，並逐步說出做法',
            'A pares: assumam a carteira do telemóvel e digam cada passo em voz alta',
          ),
        ],
      }),
    ],
  }),
  aDay({
    id: dayId('day-golden-2'),
    date: '2027-03-16',
    title: said('Before the court', '出庭', 'Perante o tribunal'),
    sessions: [
      session('last', said('The written record', '書面記錄', 'O registo escrito'), {
        startMinute: 540,
        minutes: 60,
        objectives: [record!],
        instructors: [personId('person-guest')],
        material: [
          ...take(3, 6),
          {
            kind: 'appendix',
            pdf: appendix,
            title: said('A production order', '提交文件令', 'Uma ordem de entrega'),
            marking: unmarked,
          },
        ],
        references: [
          said(
            'Rules of the High Court, Order 38',
            '《高等法院規則》第 38 號命令',
            'Regulamento do Tribunal Superior, Ordem 38',
          ),
        ],
        questions: [
          {
            text: said('What does the court ask first?', '法庭首先會問甚麼？', 'O que pergunta o tribunal primeiro?'),
            answer: said(
              'Who held the device, and when.',
              '誰曾持有裝置，何時持有。',
              'Quem teve o aparelho, e quando.',
            ),
            objectives: [record!],
          },
        ],
      }),
      session('test', said('Written test', '筆試', 'Prova escrita'), {
        kind: 'assessment',
        startMinute: 600,
        minutes: 45,
        objectives: [record!],
      }),
    ],
  }),
];

const term = (name: Texts, meaning: Texts) => ({ term: name, meaning });

export const goldenCourse: Course = aCourse({
  title: said('Seizing virtual assets', '檢取虛擬資產', 'Apreender activos virtuais'),
  aim: said(
    'Participants can find, secure and account for virtual assets, from the first screen to the witness box.',
    '學員能夠找出、保全並交代虛擬資產，由第一個畫面直至出庭作供。',
    'Os participantes sabem encontrar, preservar e explicar activos virtuais, do primeiro ecrã ao banco das testemunhas.',
  ),
  host: said('Police College', '警察學院', 'Escola Superior de Polícia'),
  venue: said('Lecture room 2', '二號課室', 'Sala de aula 2'),
  audience: said(
    'Investigators with two years of service',
    '具兩年經驗的調查人員',
    'Investigadores com dois anos de serviço',
  ),
  distribution: said(
    'Keep this pack locked away. Give it to nobody outside your team without asking the Police College.',
    '請妥為鎖存本教材。未經警察學院同意，不得交予隊外任何人。',
    'Guarde este manual fechado à chave. Não o dê a ninguém fora da sua equipa sem perguntar à Escola.',
  ),
  glossary: [
    term(
      said('Address', '地址', 'Endereço'),
      said(
        'Where funds are sent to: letters and figures that stand for a key.',
        '資金轉往之處：代表密鑰的字母和數字。',
        'Para onde se enviam fundos: letras e algarismos que representam uma chave.',
      ),
    ),
    term(
      said('Cold storage', '冷錢包', 'Carteira fria'),
      said('Keys that never touch a network.', '從不連接網絡的密鑰。', 'Chaves que nunca tocam uma rede.'),
    ),
    term(
      said('Recovery words', '還原字詞', 'Palavras de recuperação'),
      said(
        'Twelve or twenty-four words that give back every key of a wallet.',
        '可還原錢包所有密鑰的十二或二十四個字詞。',
        'Doze ou vinte e quatro palavras que devolvem todas as chaves de uma carteira.',
      ),
    ),
  ],
  objectives,
  people: [
    aPerson({
      id: personId('person-lead'),
      name: said('Chan Tai Man', '陳大文', 'Chan Tai Man'),
      role: said('Chief inspector', '總督察', 'Inspetor-chefe'),
      agency: said('Commercial Crime Bureau', '商業罪案調查科', 'Departamento de Crimes Económicos'),
      biography: said(
        'Has led investigations into virtual assets since 2016 and given evidence in eleven trials. He teaches at the Police College.',
        '自 2016 年起帶領虛擬資產的調查，曾在十一宗審訊中作供，並於警察學院任教。',
        'Dirige investigações sobre activos virtuais desde 2016 e depôs em onze julgamentos. Ensina na Escola Superior de Polícia.',
      ),
    }),
    aPerson({
      id: personId('person-guest'),
      name: said('Ana Ribeiro', '李安娜', 'Ana Ribeiro'),
      role: said('Prosecutor', '檢察官', 'Procuradora'),
      agency: said('Public Prosecutions', '刑事檢控科', 'Ministério Público'),
      biography: said(
        'Prosecutes fraud and money laundering.',
        '負責檢控詐騙及洗黑錢案件。',
        'Acusa em casos de burla e branqueamento de capitais.',
      ),
    }),
  ],
  plan: {
    code: 'CCB-27-04',
    mostParticipants: 24,
    prerequisites: said('Basic course in digital evidence', '數碼證據基礎課程', 'Curso básico de prova digital'),
    bring: said('A charged laptop', '已充電的手提電腦', 'Um portátil carregado'),
    methods: said(
      'Lecture, demonstration, exercise in pairs',
      '講授、示範、二人練習',
      'Exposição, demonstração, exercício a pares',
    ),
    evaluation: said('Exercise and written test', '練習及筆試', 'Exercício e prova escrita'),
    prepared: { by: said('Chan Tai Man', '陳大文', 'Chan Tai Man'), on: '2027-02-01' },
  },
  marking: { ...unmarked, label: 'TLP:AMBER' },
  days,
});

const decks: ReadonlyMap<Sha256, Deck> = new Map([
  [pinned, { ...goldenDeck, marking: { ...unmarked, label: 'TLP:GREEN' } }],
]);

/** The whole course as a recipe wants it, its appendix measured. */
export async function goldenCourseInput(recipe: Partial<Recipe>): Promise<HandoutInput> {
  return withAppendices(courseInput(goldenCourse, decks, { date: '2027-03-15', ...recipe }), goldenMedia);
}
