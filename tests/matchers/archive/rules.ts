/** What PDF/A-2a asks for, beside the tags and fonts that PDF/UA asks for too. veraPDF is the judge where it can be had; this is what can be told without it. */
import { fileRules } from './file-rules';
import { lookRules } from './look-rules';
import type { Rule } from '../matterhorn/rule';

export const archiveRules: readonly Rule[] = [...fileRules, ...lookRules];
