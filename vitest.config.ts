import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const network = { name: 'network', environment: 'node', include: ['tests/network/**/*.spec.ts'] };

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    // Modules are pure or opened by their tests, so files share them: half the time of a run was loading them anew.
    isolate: false,
    setupFiles: ['tests/same-every-run.ts'],
    passWithNoTests: false,
    restoreMocks: true,
    testTimeout: 60_000,
    projects: [
      // It mounts a folder, which a machine may not allow: `npm run torture` asks for it.
      ...(process.env['KITBAG_NETWORK'] ? [{ extends: true as const, test: network }] : []),
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/main/**/*.spec.ts', 'tests/scripts/**/*.spec.ts', 'tests/architecture.spec.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: { name: 'renderer', environment: 'node', include: ['tests/renderer/**/*.spec.{ts,tsx}'] },
      },
    ],
  },
});
