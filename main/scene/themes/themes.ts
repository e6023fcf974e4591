/** The built-in themes by name. */
import { listed } from '../../model/listed';
import { plain } from './plain';
import { slate } from './slate';
import type { Theme } from './theme';

export const themes: Readonly<Record<string, Theme>> = { plain, slate };

/** A deck that names a theme we do not have is set in the plain one. */
export function themeOf(name: string): Theme {
  return listed(themes, name) ?? plain;
}
