import type { Plot } from './chart-data';

/** True where points stand by two numbers, and not at categories. */
export const isScattered = ({ kind }: Pick<Plot, 'kind'>): boolean => kind === 'scatter' || kind === 'bubble';
