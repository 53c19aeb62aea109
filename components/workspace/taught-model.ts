import { type ReadonlySignal, signal } from '@preact/signals';
import type { Ask } from '../../lib/messages/client.ts';
import type { ImportResult, TaughtSite } from '../../lib/messages/teaching.ts';
import { createQuestion, type Question } from '../queue/asked.ts';

export interface TaughtModel {
  readonly sites: Question<readonly TaughtSite[]>;
  /** What became of the last file; `failed` when it or a site could not be dealt with. */
  readonly told: ReadonlySignal<ImportResult | 'failed' | null>;
  readonly forget: (origin: string) => Promise<void>;
  readonly importFile: (file: Pick<Blob, 'text'>) => Promise<void>;
}

/** Far more characters than the worker takes: the rest of a huge file need not be sent. */
const mostSent = 64_001;

/** The sites that the rep taught, with what can be done about them. */
export function createTaughtModel({ ask }: { readonly ask: Ask }): TaughtModel {
  const sites = createQuestion(() => ask('findTeachings', {}));
  const told = signal<ImportResult | 'failed' | null>(null);
  async function attempt(work: () => Promise<ImportResult | null>): Promise<void> {
    told.value = null;
    told.value = await work().catch(() => 'failed' as const);
    await sites.ask();
  }
  return {
    sites,
    told,
    forget: (origin) =>
      attempt(async () => {
        await ask('forgetTeaching', { origin });
        return null;
      }),
    importFile: (file) => attempt(async () => ask('importTeaching', { text: (await file.text()).slice(0, mostSent) })),
  };
}
