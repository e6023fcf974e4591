import type { Plugin } from 'vite';

export function localeByName(): Plugin;
