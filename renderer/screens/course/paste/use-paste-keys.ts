import { useApp } from '../../../state/app';

/** The keys that paste, as this system writes them. */
export function usePasteKeys(): string {
  return useApp((app) => app.state?.platform) === 'darwin' ? '⌘V' : 'Ctrl+V';
}
