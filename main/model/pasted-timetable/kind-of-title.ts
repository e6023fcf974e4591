/** What kind of session a title speaks of: breaks and lunch, examinations, exercises, and what is no lesson. */
import type { Session } from '../course';

/** All words of a break's title are among these: “Breaking a cipher” and “Lunch-time seminar” are none. */
const restWords =
  /^(tea|coffee|lunch|break|breaks|breakfast|dinner|supper|recess|refreshments?|rest|morning|afternoon|midday|time|and|for|short|pausa|café|cafe|almoço|almoco|intervalo|lanche|jantar|pequeno|da|de|do|e|o|para|manhã|manha|tarde)$/;
const restCores =
  /^(tea|coffee|lunch|break|breaks|breakfast|dinner|supper|recess|refreshments?|rest|pausa|café|cafe|almoço|almoco|intervalo|lanche|jantar)$/;
const restHan =
  /^(上午|下午|中段|早上|中午)?(小休|休息|小息|茶休|茶歇|茶點|午膳|午餐|午飯|晚膳|晚餐|早餐|用膳)+(時間|時段)?$/;

function wordsOf(title: string): readonly string[] {
  const plain = title
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, ' ')
    .toLowerCase();
  return plain.match(/\p{Script=Han}+|[^\p{Script=Han}\s\p{P}\p{S}\p{N}]+/gu) ?? [];
}

function isRest(title: string): boolean {
  const words = wordsOf(title);
  const isCore = (word: string): boolean => restCores.test(word) || restHan.test(word);
  return words.some(isCore) && words.every((word) => restWords.test(word) || restHan.test(word));
}

const others: readonly (readonly [Session['kind'], RegExp])[] = [
  [
    'assessment',
    /\b(exam(ination)?s?|quiz|assessment|test paper|written test|exame|teste|avaliação)\b|考試|測驗|評核|評估試/i,
  ],
  ['exercise', /\b(exercises?|workshop|hands-on|exercícios?|simulacro)\b|練習|工作坊|實習|演練|實戰/i],
  [
    'other',
    /\b(registration|(opening|closing) (ceremony|remarks|address|speech)|welcome|group photo|presentation of certificates|certificate presentation|inscrição|(sessão|cerimónia) de (abertura|encerramento)|entrega de certificados)\b|報到|登記|開幕|結業|閉幕|頒發證書|合照|歡迎辭/i,
  ],
];

/** The kind of session that a title speaks of; a lesson where it speaks of no other. */
export function kindOfTitle(title: string): Session['kind'] {
  if (isRest(title)) return 'break';
  return others.find(([, pattern]) => pattern.test(title))?.[0] ?? 'lesson';
}
