import type { Plugin } from 'vite';

export function noCanvas(): Plugin;
