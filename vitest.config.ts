import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    passWithNoTests: false,
    restoreMocks: true,
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['tests/main/**/*.spec.ts', 'tests/architecture.spec.ts'] },
      },
      {
        extends: true,
        plugins: [react()],
        test: { name: 'renderer', environment: 'node', include: ['tests/renderer/**/*.spec.{ts,tsx}'] },
      },
    ],
  },
});
