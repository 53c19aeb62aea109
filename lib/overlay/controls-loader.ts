import type { AskFromPage } from './ask.ts';
import type { FramePlace } from './frame.ts';
import type { Controls, CreateControls, Stage } from './stage.ts';

export interface ControlsLoader {
  /** Has the controls brought, unless they are here or on their way; a failure is made good by the next call. */
  load(): Promise<void>;
  adopt(create: CreateControls): void;
  /** Draws the frame, if the controls are here; has them brought if it is open. */
  draw(place: FramePlace): void;
  reloadFrame(): void;
}

/** The controls, which come in a script of their own when they are first wanted. */
export function controlsLoader(ask: AskFromPage, stage: () => Omit<Stage, 'ask' | 'expectFrame'>): ControlsLoader {
  let controls: Controls | undefined;
  let isLoading = false;

  /** The nonce of a frame that the worker expects now, having sent the controls too; null when it did not answer. */
  async function expectFrame(): Promise<string | null> {
    // 128 random bits. Not `randomUUID`: that is for https only, and a CRM in the office may be plain http.
    const nonce = crypto.getRandomValues(new Uint32Array(4)).join('-');
    return (await ask('openFrame', { nonce, hasControls: controls !== undefined })) ? nonce : null;
  }
  async function load(): Promise<void> {
    if (controls || isLoading) return;
    isLoading = true;
    await expectFrame();
    isLoading = false;
  }
  function adopt(create: CreateControls): void {
    controls ??= create({ ...stage(), ask, expectFrame });
  }
  function draw(place: FramePlace): void {
    if (place.isOpen) void load();
    controls?.draw(place);
  }
  return { load, adopt, draw, reloadFrame: () => controls?.reload() };
}
