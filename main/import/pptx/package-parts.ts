/** The parts of an Office file and how they refer to each other. */
import type { Archive } from '../../files/archive';
import { KitbagFault } from '../../model/fault';
import { decodePart } from './xml/decode-part';
import { parseXml, XmlProblem } from './xml/parse-xml';
import { attribute, type Xml } from './xml/xml';

export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `slideLayout` or `image`. */
  readonly type: string;
  /** The name of the part it leads to, as the archive writes it; null where there is none or where it leads outside. */
  readonly part: string | null;
  /** As it is written, for what leads outside. */
  readonly target: string;
  readonly external: boolean;
}

export interface Parts {
  readonly names: readonly string[];
  /** Null where the part is missing or cannot be read; the problem has been told. */
  xml(name: string | null): Xml | null;
  bytes(name: string | null): Uint8Array | null;
  sizeOf(name: string): number | null;
  relationships(name: string): ReadonlyMap<string, Relationship>;
  /** The part that the first relationship of a type leads to. */
  related(name: string, type: string): string | null;
}

/** A part that is missing or damaged: a finding's code and facts. */
export interface PartProblem {
  readonly code: 'pptx.part-missing' | 'pptx.part-damaged';
  readonly facts: { readonly part: string };
}

/** Told of once for each part. */
export type TellProblem = (problem: PartProblem) => void;

/** Joins a target to the folder of the part that names it: forward slashes, no dots, no leading slash. */
export function resolveTarget(from: string, target: string): string {
  const plain = safeDecode((target.split('#')[0] ?? '').replaceAll('\\', '/'));
  const base = plain.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps: string[] = [...base];
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function relationshipsPart(name: string): string {
  const slash = name.lastIndexOf('/');
  return `${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`;
}

export function openParts(archive: Archive, tell: TellProblem): Parts {
  const byLower = new Map(archive.names.map((name) => [name.replaceAll('\\', '/').toLowerCase(), name]));
  const parsed = new Map<string, Xml | null>();
  const related = new Map<string, ReadonlyMap<string, Relationship>>();
  const told = new Set<string>();
  const tellOnce: TellProblem = (problem) => {
    if (told.has(problem.facts.part)) return;
    told.add(problem.facts.part);
    tell(problem);
  };
  const find = (name: string): string | null => byLower.get(name.toLowerCase()) ?? null;

  function bytes(name: string | null): Uint8Array | null {
    const found = name === null ? null : find(name);
    if (name === null || found === null) {
      if (name !== null) tellOnce({ code: 'pptx.part-missing', facts: { part: name } });
      return null;
    }
    try {
      return archive.read(found);
    } catch (error) {
      if (!(error instanceof KitbagFault)) throw error;
      tellOnce({ code: 'pptx.part-damaged', facts: { part: name } });
      return null;
    }
  }

  function parse(name: string): Xml | null {
    const content = bytes(name);
    if (content === null) return null;
    try {
      return parseXml(decodePart(content));
    } catch (error) {
      if (!(error instanceof XmlProblem)) throw error;
      tellOnce({ code: 'pptx.part-damaged', facts: { part: name } });
      return null;
    }
  }

  function xml(name: string | null): Xml | null {
    if (name === null) return null;
    const known = parsed.get(name);
    if (known !== undefined) return known;
    const element = parse(name);
    parsed.set(name, element);
    return element;
  }

  function readRelationships(name: string): ReadonlyMap<string, Relationship> {
    const part = relationshipsPart(name);
    if (find(part) === null) return new Map();
    const found = new Map<string, Relationship>();
    for (const element of parse(part)?.children ?? []) {
      const [id, type, target] = [attribute(element, 'Id'), attribute(element, 'Type'), attribute(element, 'Target')];
      if (id === null || type === null || target === null) continue;
      const external = attribute(element, 'TargetMode')?.toLowerCase() === 'external';
      const resolved = external ? null : resolveTarget(name, target);
      found.set(id, {
        id,
        type: type.slice(type.lastIndexOf('/') + 1),
        part: resolved === null ? null : (find(resolved) ?? resolved),
        target,
        external,
      });
    }
    return found;
  }

  function relationships(name: string): ReadonlyMap<string, Relationship> {
    const known = related.get(name) ?? readRelationships(name);
    related.set(name, known);
    return known;
  }

  return {
    names: archive.names,
    xml,
    bytes,
    sizeOf: (name) => archive.sizeOf(find(name) ?? name),
    relationships,
    related: (name, type) =>
      [...relationships(name).values()].find((one) => one.type === type && one.part !== null)?.part ?? null,
  };
}
