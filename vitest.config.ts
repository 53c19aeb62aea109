import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', '**/node_modules/**'],
    restoreMocks: true,
    setupFiles: ['tests/properties.ts'],
    // The largest captured page takes jsdom seconds to parse on a busy machine.
    testTimeout: 30_000,
  },
});
