import type { Plugin } from 'vite';

export function inflateByNode(): Plugin;
