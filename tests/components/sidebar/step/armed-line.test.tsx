// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import { armedChannel, draftOfArmed } from '../../../../lib/touches/armed.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { day, minute, monday } from '../../../world.ts';
import { done, lead, leadPrompt, touch } from '../builders.ts';
import { mounting } from '../mounted.tsx';

const { text, show, button, press } = mounting();

function due(channel: 'call' | 'email', changes: Partial<LeadPrompt> = {}): LeadPrompt {
  return leadPrompt({ touch: touch({ channel, id: 'touch-1' }), ...changes });
}

describe('a call', () => {
  const leave = (): void => void window.dispatchEvent(new Event('blur'));
  const comeBack = (): void => void window.dispatchEvent(new Event('focus'));

  async function dial() {
    const sidebar = await show(due('call'));
    button('Call 01632 960000').addEventListener('click', (event) => event.preventDefault());
    await press('Call 01632 960000');
    return sidebar;
  }

  it('is asked about when the rep comes back, with when it began', async () => {
    const scrolled = vi.fn();
    Element.prototype.scrollIntoView = scrolled;
    const sidebar = await dial();
    expect(text()).toContain('Called 01632 960000 at 10:00');
    await act(leave);
    await act(() => sidebar.pass(3 * minute));
    await act(comeBack);
    expect(text()).toContain('Called 01632 960000 at 10:00, 3 min ago. How did it go?');
    expect(scrolled.mock.contexts).toEqual([document.getElementById('outcomes')]);
  });

  it('that was none is forgotten by Escape', async () => {
    await dial();
    await act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(text()).not.toContain('Called 01632');
  });

  it('is logged with the number that was dialled and at the time it was made, also after a reload', async () => {
    const phones = ['01632 960000', '01632 960001'].map(
      (number) => ({ text: number, normal: null, health: 'unknown' }) as const,
    );
    const armed = draftOfArmed({ kind: 'call', startedAt: monday - 40 * minute, to: '01632 960001' });
    const shown = due('call', {
      armed,
      lead: lead({ phones }),
      choices: [{ outcome: 'voicemail', nextAt: null, why: [] }],
    });
    const sidebar = await show(shown, { logOutcome: () => done(leadPrompt({ touch: null })) });
    expect(text()).toContain('Called 01632 960001 at 9:20, 40 min ago. How did it go?');
    await press('Voicemail');
    const made = { channel: 'call', contact: '01632 960001', madeAt: monday - 40 * minute };
    expect(sidebar.sentOf('logOutcome')).toMatchObject([made]);
  });

  it('begun while an email is owed is logged as a call', async () => {
    const armed = draftOfArmed({ kind: 'call', startedAt: monday, to: '01632 960000' });
    const channels = [
      { channel: 'call', allowed: true, nextAllowedAt: monday, why: [reason('zone-of-rep', { zone: 'UTC' })] },
    ] as const;
    const sidebar = await show(due('email', { armed, channels }), { logOutcome: () => done(leadPrompt()) });
    await press('Voicemail');
    expect(sidebar.sentOf('logOutcome')).toMatchObject([{ channel: 'call', outcome: 'voicemail', madeAt: monday }]);
  });

  const number = '01632 960000';
  const message = { subject: '', body: 'Quick question' };
  it.each([
    ['Voicemail', 'voicemail', { kind: 'call', startedAt: monday, to: number }],
    ['Not now', 'not-now', { kind: 'message', channel: 'whatsapp', startedAt: monday, to: number, message }],
  ] as const)('begun while it was allowed is logged as such afterwards: %s', async (pressed, outcome, begun) => {
    const channel = armedChannel(begun);
    const why = [reason('zone-of-rep', { zone: 'UTC' })];
    const channels = [{ channel, allowed: false, nextAllowedAt: monday + day, why }] as const;
    const shown = due('email', { armed: draftOfArmed(begun), channels });
    const sidebar = await show(shown, { logOutcome: () => done(leadPrompt()) });
    expect(text()).not.toContain('instead of Email');
    await press(pressed);
    expect(sidebar.sentOf('logOutcome')).toMatchObject([{ channel, outcome }]);
  });

  it('begun while an email is owed leaves the way back to the email', async () => {
    const armed = draftOfArmed({ kind: 'call', startedAt: monday, to: '01632 960000' });
    const channels = [
      { channel: 'call', allowed: true, nextAllowedAt: monday, why: [reason('zone-of-rep', { zone: 'UTC' })] },
    ] as const;
    await show(due('email', { armed, channels }));
    expect(text()).toContain('Call instead of Email');
    await press('Back to Email');
    expect(text()).not.toContain('Call instead of Email');
    expect(text()).toContain('Write the email');
  });
});
