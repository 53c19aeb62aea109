import { beforeAll } from 'vitest';

// The files of screens share one page and the modules that are loaded. So all there are is loaded before the first test:
// what is loaded late could come when its file is over, and be missing in the next. And each begins with an empty page.
import.meta.glob(['../../components/**/*.tsx', '../../lib/words/{library/proof,templates/fill-template}.ts'], {
  eager: true,
});

beforeAll(() => globalThis.document?.body.replaceChildren());
