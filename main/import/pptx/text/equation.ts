/**
 * An equation as one line of pieces: what stands above or below is raised or lowered, fractions and roots are written with their
 * signs. After the standard's part on mathematics (ECMA-376, 22.1).
 */
import { attribute, child, childrenOf, descend, type Xml } from '../xml/xml';

export interface EquationPiece {
  readonly text: string;
  /** `a:rPr` of the run, or of the sign. */
  readonly properties: Xml | null;
  /** Of its size, upwards; 0 on the line. */
  readonly raise: number;
  /** Its place is kept, and nobody sees it. */
  readonly isHidden?: true;
}

type Pieces = readonly EquationPiece[];

const [up, down] = [0.3, -0.2];
const wordsOf = (pieces: Pieces): string => pieces.map(({ text }) => text).join('');

/** What an element's properties say of a name, such as the sign of a sum. */
function said(element: Xml, name: string): string | null {
  return attribute(descend(element, `${element.name}Pr`, name), 'm:val');
}

/** A sign that the form has and no run writes. */
function sign(text: string, element: Xml, raise: number): Pieces {
  const properties = descend(element, `${element.name}Pr`, 'm:ctrlPr', 'a:rPr');
  return text === '' ? [] : [{ text, properties, raise }];
}

const part = (element: Xml, name: string, raise: number): Pieces => below(child(element, name), raise);

/** In brackets, unless it is one number or word. */
function bracketed(pieces: Pieces, element: Xml, raise: number): Pieces {
  if (/^[\p{L}\p{N}.,]*$/u.test(wordsOf(pieces))) return pieces;
  return [...sign('(', element, raise), ...pieces, ...sign(')', element, raise)];
}

/** Several parts with a sign between them. */
function joined(parts: readonly Pieces[], between: Pieces): Pieces {
  return parts.flatMap((each, index) => (index === 0 ? each : [...between, ...each]));
}

function fraction(element: Xml, raise: number): Pieces {
  const [over, under] = [part(element, 'm:num', raise), part(element, 'm:den', raise)];
  // Without a bar it is a column of two, as in a binomial coefficient.
  if (said(element, 'm:type') === 'noBar') return [...over, ...sign(' ', element, raise), ...under];
  return [...bracketed(over, element, raise), ...sign('/', element, raise), ...bracketed(under, element, raise)];
}

function root(element: Xml, raise: number): Pieces {
  const degree = part(element, 'm:deg', raise + up);
  return [...degree, ...sign('√', element, raise), ...bracketed(part(element, 'm:e', raise), element, raise)];
}

function brackets(element: Xml, raise: number): Pieces {
  const parts = childrenOf(element, 'm:e').map((each) => below(each, raise));
  return [
    ...sign(said(element, 'm:begChr') ?? '(', element, raise),
    ...joined(parts, sign(said(element, 'm:sepChr') ?? '|', element, raise)),
    ...sign(said(element, 'm:endChr') ?? ')', element, raise),
  ];
}

/** A sum, an integral and their like: the usual sign is an integral's. */
function large(element: Xml, raise: number): Pieces {
  return [
    ...sign(said(element, 'm:chr') ?? '∫', element, raise),
    ...part(element, 'm:sub', raise + down),
    ...part(element, 'm:sup', raise + up),
    ...part(element, 'm:e', raise),
  ];
}

function named(element: Xml, raise: number): Pieces {
  const [name, of] = [part(element, 'm:fName', raise), part(element, 'm:e', raise)];
  const isOpen = /[\p{L}\p{N}]$/u.test(wordsOf(name)) && /^[\p{L}\p{N}]/u.test(wordsOf(of).normalize('NFKC'));
  return [...name, ...sign(isOpen ? ' ' : '', element, raise), ...of];
}

function matrix(element: Xml, raise: number): Pieces {
  const rows = childrenOf(element, 'm:mr').map((row) =>
    joined(
      childrenOf(row, 'm:e').map((cell) => below(cell, raise)),
      sign('  ', element, raise),
    ),
  );
  return joined(rows, sign('; ', element, raise));
}

/** Lines of equations, whose signs `&` say where they are to stand under each other. */
function lines(element: Xml, raise: number): Pieces {
  const parts = childrenOf(element, 'm:e').map((each) => below(each, raise));
  const plain = parts.map((pieces) => pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll('&', '') })));
  return joined(plain, sign('\n', element, raise));
}

/** A phantom takes room; its author may have switched off that it is seen (ECMA-376, 22.1.2.81). */
function phantom(element: Xml, raise: number): Pieces {
  const pieces = part(element, 'm:e', raise);
  const isHidden = /^(?:0|off|false)$/.test(said(element, 'm:show') ?? '1');
  return isHidden ? pieces.map((piece) => ({ ...piece, isHidden: true })) : pieces;
}

const forms: Readonly<Record<string, (element: Xml, raise: number) => Pieces>> = {
  'm:r': (element, raise) => [
    {
      text: childrenOf(element, 'm:t')
        .map(({ text }) => text)
        .join(''),
      properties: child(element, 'a:rPr'),
      raise,
    },
  ],
  'm:oMathPara': (element, raise) =>
    joined(
      childrenOf(element, 'm:oMath').map((each) => below(each, raise)),
      [{ text: '\n', properties: null, raise }],
    ),
  'm:sub': (element, raise) => below(element, raise + down),
  'm:sup': (element, raise) => below(element, raise + up),
  'm:lim': (element, raise) => below(element, raise + down),
  'm:limUpp': (element, raise) => [...part(element, 'm:e', raise), ...part(element, 'm:lim', raise + up)],
  'm:f': fraction,
  'm:rad': root,
  'm:d': brackets,
  'm:nary': large,
  'm:func': named,
  'm:m': matrix,
  'm:eqArr': lines,
  'm:phant': phantom,
  'm:acc': (element, raise) => [
    ...part(element, 'm:e', raise),
    ...sign(said(element, 'm:chr') ?? '\u0302', element, raise),
  ],
};

function below(element: Xml | null, raise: number): Pieces {
  return (element?.children ?? []).flatMap((inner) => forms[inner.name]?.(inner, raise) ?? below(inner, raise));
}

/** The pieces of `a14:m`, in reading order. */
export function readEquation(element: Xml): Pieces {
  return below(element, 0).filter(({ text }) => text !== '');
}
