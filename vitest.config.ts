import { configDefaults, defineConfig } from 'vitest/config';

const screens = ['tests/components/**/*.test.{ts,tsx}'];
const pages = ['crm', 'page', 'gmail', 'overlay'].map((room) => `tests/lib/${room}/**/*.test.ts`);
const notUnits = [...configDefaults.exclude, 'tests/e2e/**', 'tests/bench/**'];

export default defineConfig({
  test: {
    restoreMocks: true,
    // No module keeps state of its own, so files may share those that are loaded: a run takes a third of the time.
    isolate: false,
    setupFiles: ['tests/properties.ts'],
    // The largest captured page takes jsdom seconds to parse on a busy machine.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'screens',
          include: screens,
          exclude: notUnits,
          setupFiles: ['tests/properties.ts', 'tests/components/setup.ts'],
        },
      },
      // What runs in pages: the architecture's test holds that it reaches no clock and no zone.
      { extends: true, test: { name: 'pages', include: pages, exclude: notUnits } },
      {
        extends: true,
        test: { name: 'core', include: ['tests/**/*.test.ts'], exclude: [...notUnits, ...screens, ...pages] },
      },
    ],
  },
});
