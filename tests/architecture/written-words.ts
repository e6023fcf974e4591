import ts from 'typescript';
import { perFile, type Rule } from './rule';

/** Attributes whose text people read or hear. */
const said = new Set(['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label', 'description']);
const word = /\p{L}{2}/u;
/** The program's name, a specimen of letters, and what stands on keys. */
const sameEverywhere = /^(Kitbag|Aa 字|(Ctrl|Shift|Alt)\+\S+)$/;

function wordsIn(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (written: string): void => {
    if (word.test(written) && !sameEverywhere.test(written.trim())) found.push(`writes “${written.trim()}” itself`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node.text);
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression)) {
      if (!ts.isJsxAttribute(node.parent) || said.has(node.parent.name.getText(file))) note(node.expression.text);
    }
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer))
      if (said.has(node.name.getText(file))) note(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Words that stand in the code are in one language alone. */
export const writtenWords: Rule = perFile(
  'the window writes no word itself: all come from main/words, in every language',
  ({ path, text }) => (path.startsWith('renderer/') && path.endsWith('.tsx') ? wordsIn(path, text) : []),
  [
    { path: 'renderer/screens/a.tsx', text: 'export const A = () => <p>Saved</p>;' },
    { path: 'renderer/screens/a.tsx', text: "export const A = () => <p>{'Saved'}</p>;" },
    { path: 'renderer/screens/a.tsx', text: 'export const A = () => <input aria-label="Title" />;' },
  ],
);
