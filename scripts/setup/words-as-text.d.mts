import type { Plugin } from 'vite';

export function wordsAsText(): Plugin;
