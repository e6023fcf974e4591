import type { Plugin } from 'vite';

export function schemasLeftOut(): Plugin;
