import { beforeEach, describe, expect, it } from 'vitest';
import { forgetSecrets, readSecrets, saveSecrets } from '../../../lib/worker/secrets.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';

const secrets = { apiKey: 'key-of-the-rep', refreshToken: 'zoë-👍' };

let fake: FakeWorker;
beforeEach(async () => {
  fake = await newFakeWorker();
});

const stored = (): Promise<Record<string, unknown>> => fake.worker.browser.storage.local.get(null);

describe('secrets', () => {
  it('are read as they were kept, one set per connection', async () => {
    await saveSecrets(fake.worker, 'a', secrets);
    await saveSecrets(fake.worker, 'b', { apiKey: 'another' });
    await saveSecrets(fake.worker, 'b', { apiKey: 'newer' });
    expect(await readSecrets(fake.worker, 'a')).toEqual(secrets);
    expect(await readSecrets(fake.worker, 'b')).toEqual({ apiKey: 'newer' });
    expect(await readSecrets(fake.worker, 'c')).toBeNull();
  });

  it('lie in storage as ciphertext only, never twice the same, with a key that cannot be taken out', async () => {
    await saveSecrets(fake.worker, 'a', secrets);
    const first = JSON.stringify(await stored());
    await saveSecrets(fake.worker, 'a', secrets);
    const second = JSON.stringify(await stored());
    expect(second).not.toBe(first);
    for (const secret of [...Object.values(secrets), 'apiKey', 'refreshToken']) {
      expect(first).not.toContain(secret);
      expect(first).not.toContain(btoa(unescape(encodeURIComponent(secret))).replace(/=+$/, ''));
    }
    const keys = await fake.worker.db.keys.toArray();
    expect(keys).toHaveLength(1);
    expect(keys[0]?.key).toMatchObject({ extractable: false, algorithm: { name: 'AES-GCM', length: 256 } });
  });

  it('are made one key for, however many are kept at once', async () => {
    await Promise.all(['a', 'b', 'c'].map((id) => saveSecrets(fake.worker, id, { apiKey: id })));
    expect(await fake.worker.db.keys.count()).toBe(1);
    expect(await readSecrets(fake.worker, 'c')).toEqual({ apiKey: 'c' });
    expect(await readSecrets(fake.worker, 'a')).toEqual({ apiKey: 'a' });
  });

  it('of one connection are worth nothing to another', async () => {
    await saveSecrets(fake.worker, 'a', secrets);
    const { 'secret:a': moved } = await stored();
    await fake.worker.browser.storage.local.set({ 'secret:b': moved });
    expect(await readSecrets(fake.worker, 'b')).toBeNull();
    expect(await readSecrets(fake.worker, 'a')).toEqual(secrets);
  });

  it.each([
    ['damaged', { iv: 'AAAAAAAAAAAAAAAA', sealed: 'AAAA' }],
    ['no base64', { iv: '*', sealed: '*' }],
    ['of another shape', { apiKey: 'x' }],
    ['a text', 'x'],
  ])('that are %s are none', async (_what, row) => {
    await saveSecrets(fake.worker, 'a', secrets);
    await fake.worker.browser.storage.local.set({ 'secret:a': row });
    expect(await readSecrets(fake.worker, 'a')).toBeNull();
    expect(fake.reports).toEqual([]);
  });

  it('cannot be read any more without the key', async () => {
    await saveSecrets(fake.worker, 'a', secrets);
    await fake.worker.db.keys.clear();
    expect(await readSecrets(fake.worker, 'a')).toBeNull();
    await saveSecrets(fake.worker, 'b', secrets);
    expect(await readSecrets(fake.worker, 'a')).toBeNull();
  });

  it('are gone once forgotten', async () => {
    await saveSecrets(fake.worker, 'a', secrets);
    await forgetSecrets(fake.worker, 'a');
    expect(await stored()).toEqual({});
    expect(await readSecrets(fake.worker, 'a')).toBeNull();
  });
});
