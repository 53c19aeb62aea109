import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', '**/node_modules/**'],
    restoreMocks: true,
    // No module keeps state of its own, so files may share those that are loaded: a run takes a third of the time.
    isolate: false,
    setupFiles: ['tests/properties.ts'],
    // The largest captured page takes jsdom seconds to parse on a busy machine.
    testTimeout: 30_000,
  },
});
