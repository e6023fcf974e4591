/** Finds in the sources every code of a fault or finding, with the facts that it carries there. */
import ts from 'typescript';
import type { Source } from '../../architecture/source';

export interface Used {
  readonly code: string;
  readonly kind: 'fault' | 'finding';
  readonly where: string;
  /** By name: the values that stand in the source as they are, and null where one is worked out. Null where they are passed on. */
  readonly facts: ReadonlyMap<string, readonly (string | null)[]> | null;
}

/** What stands for a code that is put together: `${kind}.not-found` is one code for each kind. */
export type Templates = ReadonlyMap<string, readonly string[]>;

const shape = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;
const weights = new Set(['stops', 'look', 'information']);
/** Within these rooms an object with a code and facts is part of a finding. */
const findingRooms = /^main\/(import|scene)\//;

/** Every use, and every code that the scanner cannot read. */
export function scanCodes(
  sources: readonly Source[],
  templates: Templates,
): { readonly used: readonly Used[]; readonly unread: readonly string[] } {
  const used: Used[] = [];
  const unread: string[] = [];
  for (const source of sources) scanFile(source, templates, used, unread);
  return { used, unread };
}

function scanFile({ path, text }: Source, templates: Templates, used: Used[], unread: string[]): void {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const whereOf = (node: ts.Node): string =>
    `${path}:${String(file.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;

  const add = (kind: Used['kind'], code: ts.Expression, facts: ts.Expression | undefined): void => {
    for (const one of codesOf(code))
      for (const told of factsOf(facts)) used.push({ code: one, kind, where: whereOf(code), facts: told });
  };

  /** None for a code that is passed on: it was read where it was first named. */
  const codesOf = (code: ts.Expression): readonly string[] => {
    if (ts.isStringLiteralLike(code)) return [code.text];
    if (ts.isConditionalExpression(code)) return [...codesOf(code.whenTrue), ...codesOf(code.whenFalse)];
    if (ts.isTemplateExpression(code)) {
      const known = templates.get(code.getText());
      if (!known) unread.push(`${whereOf(code)}: ${code.getText()}`);
      return known ?? [];
    }
    return [];
  };

  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'KitbagFault' && node.arguments?.[0])
      add('fault', node.arguments[0], node.arguments[1]);
    else if (ts.isCallExpression(node)) visitCall(node);
    else if (ts.isObjectLiteralExpression(node)) visitObject(node);
    else if (ts.isPropertySignature(node) && node.name.getText() === 'code' && node.type) visitType(node.type);
    ts.forEachChild(node, visit);
  };

  /** `report(code, weight, place, facts)`, `ledger.find(code, weight, facts)` and `note(code, weight, facts)` are known by a code with a weight after it. */
  const visitCall = ({ expression, arguments: given }: ts.CallExpression): void => {
    const [code, next] = given;
    const codes = code ? literals(code) : [];
    if (!code || codes.length === 0 || !codes.every((text) => shape.test(text))) return;
    const weighed = next ? literals(next).some((text) => weights.has(text)) || next.getText() === 'weight' : false;
    if (weighed) add('finding', code, /(?:find|note)$/.test(expression.getText()) ? given[2] : given[3]);
    else if (findingRooms.test(path) && (!next || ts.isObjectLiteralExpression(next))) add('finding', code, next);
  };

  const visitObject = (node: ts.ObjectLiteralExpression): void => {
    const code = valueOf(node, 'code');
    const facts = valueOf(node, 'facts');
    if (!code || !facts) return;
    add(valueOf(node, 'weight') !== undefined || findingRooms.test(path) ? 'finding' : 'fault', code, facts);
  };

  const visitType = (type: ts.TypeNode): void => {
    const members = ts.isUnionTypeNode(type) ? [...type.types] : [type];
    for (const member of members) {
      if (ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal) && shape.test(member.literal.text))
        used.push({ code: member.literal.text, kind: 'finding', where: whereOf(member), facts: null });
    }
  };

  visit(file);
}

function valueOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of node.properties) {
    if (!property.name || nameOf(property.name) !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

/** The facts as they may be told: both ways where they depend on something. */
function factsOf(given: ts.Expression | undefined): readonly Used['facts'][] {
  if (given === undefined) return [new Map()];
  if (ts.isConditionalExpression(given)) return [...factsOf(given.whenTrue), ...factsOf(given.whenFalse)];
  if (!ts.isObjectLiteralExpression(given)) return [null];
  const facts = new Map<string, readonly (string | null)[]>();
  for (const property of given.properties) {
    if (ts.isPropertyAssignment(property)) facts.set(nameOf(property.name), valuesOf(property.initializer));
    else if (property.name) facts.set(nameOf(property.name), [null]);
  }
  return [facts];
}

function valuesOf(value: ts.Expression): readonly (string | null)[] {
  if (ts.isConditionalExpression(value)) return [...valuesOf(value.whenTrue), ...valuesOf(value.whenFalse)];
  if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return [...valuesOf(value.left), ...valuesOf(value.right)];
  return ts.isStringLiteralLike(value) ? [value.text] : [null];
}

/** `[kind]` stands under the name that it is worked out from. */
function nameOf(name: ts.PropertyName): string {
  return name.getText().replace(/['"[\]]/g, '');
}

function literals(value: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(value)) return [value.text];
  if (ts.isParenthesizedExpression(value)) return literals(value.expression);
  if (ts.isConditionalExpression(value)) return [...literals(value.whenTrue), ...literals(value.whenFalse)];
  return [];
}
