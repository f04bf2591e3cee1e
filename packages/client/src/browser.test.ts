/** The ports of a page, with what older or guarded browsers lack taken away. Chromium runs them in the widget's tests. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserPorts, SHARED_KEY } from './browser.js';

afterEach(() => vi.unstubAllGlobals());

function aStorage(values: Record<string, string> = {}): Storage {
  return Object.assign(
    Object.create({
      getItem: (key: string) => values[key] ?? null,
      setItem(this: Storage, key: string, value: string) {
        values[key] = value;
        Object.assign(this, { [key]: value });
      },
      removeItem(this: Storage, key: string) {
        Reflect.deleteProperty(values, key);
        Reflect.deleteProperty(this, key);
      },
    }) as object,
    values,
  ) as Storage;
}

describe('browserPorts', () => {
  it('keeps to its own prefix', () => {
    const localStorage = aStorage({ theirs: '1', 'moothall:northmarch:session': '2' });
    vi.stubGlobal('localStorage', localStorage);
    vi.stubGlobal('sessionStorage', aStorage());
    vi.stubGlobal('navigator', { onLine: true });
    const { storage } = browserPorts({ storage: 'local', prefix: 'moothall:ashvale:' });
    storage?.set('outbox:1', 'text');
    expect(localStorage.getItem('moothall:ashvale:outbox:1')).toBe('text');
    expect(storage?.keys('')).toEqual(['outbox:1']);
    expect([storage?.get('outbox:1'), storage?.get('session')]).toEqual(['text', undefined]);
    storage?.remove('outbox:1');
    expect(Object.keys(localStorage)).toEqual(['theirs', 'moothall:northmarch:session']);
  });

  it('keeps what the citizen of a shared computer does in the tab only, from then on', () => {
    const localStorage = aStorage();
    const sessionStorage = aStorage();
    vi.stubGlobal('localStorage', localStorage);
    vi.stubGlobal('sessionStorage', sessionStorage);
    vi.stubGlobal('navigator', { onLine: true });
    const { storage } = browserPorts({ storage: 'local', prefix: 'p:' });
    storage?.set('session', 'before');
    sessionStorage.setItem(SHARED_KEY, '1');
    storage?.set('session', 'after');
    expect([storage?.get('session'), storage?.keys('')]).toEqual(['after', ['session']]);
    expect([localStorage.getItem('p:session'), sessionStorage.getItem('p:session')]).toEqual([
      'before',
      'after',
    ]);
  });

  it('learns from another tab that the computer is shared', () => {
    const channel: { onmessage?: (event: { readonly data: unknown }) => void } = {};
    vi.stubGlobal('BroadcastChannel', function () {
      return channel;
    });
    vi.stubGlobal('sessionStorage', aStorage());
    vi.stubGlobal('navigator', { onLine: true });
    const hints: string[] = [];
    browserPorts({ storage: 'local', prefix: 'p:' }).broadcast?.((hint) => hints.push(hint));
    for (const data of ['shared', 'shared']) channel.onmessage?.({ data });
    expect([hints, sessionStorage.getItem(SHARED_KEY)]).toEqual([['shared'], '1']);
  });

  it('touches no storage where none is allowed', () => {
    vi.stubGlobal('navigator', { onLine: true });
    const { storage } = browserPorts({ storage: 'none', prefix: 'p:' });
    storage?.set('session', 'text');
    expect(storage?.get('session')).toBe('text');
  });

  it('has a lock without the browser’s, and passes over one that another tab never gives back', async () => {
    vi.stubGlobal('navigator', { onLine: true });
    let ran = 0;
    const run = async () => {
      ran += 1;
    };
    await browserPorts({ storage: 'none', prefix: 'p:' }).lock?.('outbox', run);
    expect(ran).toBe(1);
    vi.useFakeTimers();
    const request = (_name: string, { signal }: LockOptions) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    vi.stubGlobal('navigator', { onLine: true, locks: { request } });
    const passed = browserPorts({ storage: 'none', prefix: 'p:' }).lock?.('outbox', run);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(ran).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await passed;
    expect(ran).toBe(2);
    vi.useRealTimers();
  });

  it('hears of the network, and of everything by which a page wakes', () => {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('navigator', { onLine: true });
    const { online } = browserPorts({ storage: 'none', prefix: 'p:' });
    let heard = 0;
    const stop = online?.onChange(() => (heard += 1));
    const names = ['online', 'offline', 'visibilitychange', 'pageshow', 'resume'];
    for (const name of names) page.dispatchEvent(new Event(name));
    expect(heard).toBe(names.length);
    stop?.();
    for (const name of names) page.dispatchEvent(new Event(name));
    expect(heard).toBe(names.length);
  });

  it('does without other tabs where there is no channel', () => {
    vi.stubGlobal('navigator', { onLine: true });
    vi.stubGlobal('BroadcastChannel', undefined);
    const channel = browserPorts({ storage: 'none', prefix: 'p:' }).broadcast?.(() => {});
    channel?.hint('changed');
    channel?.close();
  });
});
