/** What is said of an SVG picture: its place is known to whoever draws it. */
import type { Finding } from '../../model/finding';

export type SvgFinding = Pick<Finding, 'code' | 'weight' | 'facts'>;
