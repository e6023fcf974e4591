/** The conditions that can be met by files as ours are; those on scripts, media, stamps of printers and simple fonts have nothing to look at. */
import { annotationRules } from './annotation-rules';
import { contentRules } from './content-rules';
import { documentRules } from './document-rules';
import { fontRules } from './font-rules';
import { furtherRules } from './further-rules';
import type { Rule } from './rule';
import { structureRules } from './structure-rules';

export const matterhornRules: readonly Rule[] = [
  ...contentRules,
  ...documentRules,
  ...structureRules,
  ...annotationRules,
  ...fontRules,
  ...furtherRules,
].sort((a, b) => (a.number < b.number ? -1 : 1));
