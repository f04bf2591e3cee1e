/** What the client promises its caller, against a hall in the same process. */
import { describe, expect, it } from 'vitest';
import type { Signal } from '@moothall/protocol';
import type { ClientEventMap } from './client-events.js';
import { memoryStore } from './ports.js';
import { ADVISER, NO_FAULTS } from './testing/scripted-hall.js';
import { Browser, type Tab } from './testing/tabs.js';

const wish = { telephone: '01632 960001', name: 'Jo' };

/** Everything a tab's client tells, in turn. */
function heard({ client }: Tab): [keyof ClientEventMap, unknown][] {
  const events: [keyof ClientEventMap, unknown][] = [];
  const names: (keyof ClientEventMap)[] = [
    'connection-changed',
    'session-ended',
    'conversation-started',
    'conversation-ended',
    'assigned',
    'message-sent',
    'message-received',
    'message-failed',
    'unread',
    'warning',
    'error',
  ];
  for (const name of names) client.on(name, (detail) => events.push([name, detail]));
  return events;
}
const names = (events: [string, unknown][]) => events.map(([name]) => name);

async function opened(browser = new Browser()) {
  const tab = browser.tab();
  const conversation = tab.client.openChat({ text: 'hello' });
  await browser.time.run(1_000);
  return { browser, tab, client: tab.client, conversation, enquiryId: conversation.enquiryId };
}

describe('a client at rest', () => {
  it('neither sends, nor stores, nor waits for anything until the citizen acts', async () => {
    const browser = new Browser();
    const { client } = browser.tab();
    expect(client.hasSession()).toBe(false);
    expect(client.resumable()).toBeUndefined();
    expect(await client.enquiries()).toEqual([]);
    await browser.time.run(60_000);
    expect([browser.hall.requests, browser.storage.keys(''), browser.time.timers]).toEqual([[], [], 0]);
    expect(client.connection).toBe('idle');
  });
});

describe('a chat', () => {
  it('shows its first message at once, and the hall’s facts in its place when they come', async () => {
    const browser = new Browser();
    const tab = browser.tab();
    const events = heard(tab);
    const conversation = tab.client.openChat({ text: 'hello' });
    expect(conversation.snapshot).toBeUndefined();
    expect(conversation.pending).toMatchObject([{ text: 'hello' }]);
    await browser.time.run(1_000);
    expect(conversation.pending).toEqual([]);
    expect(conversation.snapshot).toMatchObject({
      n: 2,
      reference: 'ASH-4F7K-92QX',
      messages: [{ text: 'hello' }],
    });
    expect(names(events)).toEqual(
      expect.arrayContaining(['connection-changed', 'conversation-started', 'message-sent']),
    );
    expect(tab.client.connection).toBe('online');
  });

  it('sends the first message by HTTP before the socket is up, and the next ones by the socket', async () => {
    const { browser, conversation } = await opened();
    const before = browser.hall.requests.length;
    expect(browser.hall.requests.filter((path) => path === '/commands')).toHaveLength(1);
    conversation.post('more');
    await browser.time.run(1_000);
    expect(conversation.snapshot?.messages).toHaveLength(2);
    expect(browser.hall.requests).toHaveLength(before);
  });

  it('is read by HTTP where no socket comes up', async () => {
    const browser = new Browser();
    const { client } = browser.tab(NO_FAULTS, {}, () => Promise.reject(new Error('blocked')));
    const conversation = client.openChat({ text: 'hello' });
    await browser.time.run(1_000);
    expect(conversation.snapshot?.messages).toHaveLength(1);
    browser.hall.adviserPosts(conversation.enquiryId, 'answer');
    await browser.time.run(20_000);
    expect(conversation.snapshot?.messages.at(-1)).toMatchObject({ text: 'answer' });
    expect(client.connection).toBe('offline');
  });

  it('is read although its socket never brings a fact, and goes on bringing none', async () => {
    const { browser, tab, client, conversation, enquiryId } = await opened();
    tab.network.faults = { ...NO_FAULTS, loseFact: 1 };
    browser.hall.adviserPosts(enquiryId, 'answer');
    await browser.time.run(60_000);
    expect(conversation.snapshot?.messages.map(({ text }) => text)).toEqual(['hello', 'answer']);
    expect(client.connection).toBe('online');
  });

  it('counts what was not read, over reloads and in every tab', async () => {
    const { browser, tab, conversation, enquiryId } = await opened();
    const events = heard(tab);
    browser.hall.adviserPosts(enquiryId, 'one');
    browser.hall.note(enquiryId);
    browser.hall.adviserPosts(enquiryId, 'two');
    await browser.time.run(1_000);
    expect(conversation.unread).toBe(2);
    expect(events.filter(([name]) => name === 'message-received')).toHaveLength(2);
    const other = browser.tab();
    const theirs = other.client.conversation(enquiryId);
    await browser.time.run(1_000);
    expect(theirs.unread).toBe(2);
    let calls = 0;
    conversation.subscribe(() => (calls += 1));
    theirs.markRead();
    await browser.time.run(1_000);
    expect([conversation.unread, theirs.unread]).toEqual([0, 0]);
    expect(calls).toBeGreaterThan(0);
    tab.client.close();
    const reloaded = browser.tab();
    const again = heard(reloaded);
    reloaded.client.conversation(enquiryId);
    await browser.time.run(1_000);
    expect(names(again)).not.toContain('message-received');
  });

  it('keeps a refused message with its text until it is retried', async () => {
    const { browser, tab, conversation } = await opened();
    const events = heard(tab);
    browser.hall.refuseNext('field-too-long');
    const commandId = conversation.post('long');
    conversation.post('short');
    await browser.time.run(1_000);
    expect(conversation.pending).toMatchObject([
      { commandId, text: 'long', state: 'failed', error: { code: 'field-too-long' } },
    ]);
    expect(conversation.snapshot?.messages.map(({ text }) => text)).toEqual(['hello', 'short']);
    expect(names(events)).toContain('message-failed');
    conversation.retry(commandId);
    await browser.time.run(1_000);
    expect(conversation.pending).toEqual([]);
    expect(conversation.snapshot?.messages.map(({ text }) => text)).toEqual(['hello', 'short', 'long']);
  });

  it('forgets a discarded message in every tab', async () => {
    const { browser, conversation, enquiryId } = await opened();
    const theirs = browser.tab().client.conversation(enquiryId);
    browser.hall.refuseNext('field-too-long');
    const commandId = conversation.post('long');
    await browser.time.run(1_000);
    expect(theirs.pending).toHaveLength(1);
    conversation.discard(commandId);
    await browser.time.run(1_000);
    expect([conversation.pending, theirs.pending, browser.storage.keys('outbox:')]).toEqual([[], [], []]);
  });

  it('waits and tries again where the refusal can pass', async () => {
    const { browser, conversation } = await opened();
    browser.hall.refuseNext('database-unavailable', 'too-many-requests', 'storage-full');
    conversation.post('patient');
    await browser.time.run(500);
    expect(conversation.pending).toMatchObject([{ state: 'queued' }]);
    await browser.time.run(20_000);
    expect(conversation.snapshot?.messages.at(-1)).toMatchObject({ text: 'patient' });
  });

  it('holds everything behind an opener that was refused, and sends it in order after the retry', async () => {
    const browser = new Browser();
    const { client } = browser.tab();
    browser.hall.refuseNext('unexpected');
    const conversation = client.openChat({ text: 'hello' });
    conversation.post('more');
    await browser.time.run(5_000);
    expect(conversation.pending.map(({ state }) => state)).toEqual(['failed', 'queued']);
    conversation.retry(conversation.pending[0]!.commandId);
    await browser.time.run(5_000);
    expect(conversation.snapshot?.messages.map(({ text }) => text)).toEqual(['hello', 'more']);
  });

  it('ends once, and is then not resumed', async () => {
    const { browser, tab, conversation } = await opened();
    const events = heard(tab);
    expect(tab.client.resumable()).toBe(conversation.enquiryId);
    const end = conversation.end();
    await browser.time.run(1_000);
    await end;
    await conversation.end();
    expect(conversation.snapshot).toMatchObject({ state: 'closed', outcome: 'citizen-left' });
    expect(tab.client.resumable()).toBeUndefined();
    expect(names(events)).toContain('conversation-ended');
  });

  it('says who holds it', async () => {
    const { browser, tab, enquiryId } = await opened();
    const events = heard(tab);
    browser.hall.record(enquiryId, { kind: 'assigned', by: ADVISER, holder: ADVISER });
    await browser.time.run(1_000);
    expect(events).toContainEqual(['assigned', { enquiryId, holder: ADVISER }]);
  });
});

describe('signals', () => {
  it('are sent at once, then sparingly, and say last that the citizen stopped', async () => {
    const { browser, conversation } = await opened();
    const sent = () =>
      browser.hall.signals.splice(0).map((signal) => (signal.kind === 'typing' ? signal.typing : signal));
    conversation.typing(false);
    for (let key = 0; key < 30; key += 1) {
      conversation.typing(true);
      await browser.time.run(100);
    }
    expect(sent()).toEqual([true, true]);
    conversation.typing(false);
    await browser.time.run(2_000);
    expect(sent()).toEqual([false]);
  });

  it('of the other side are forgotten when nothing follows, with the message, and with the connection', async () => {
    const { browser, tab, conversation, enquiryId } = await opened();
    const typing = { kind: 'typing' as const, enquiryId, by: ADVISER, typing: true };
    browser.hall.tell({ ...typing, by: { kind: 'citizen' } });
    expect(conversation.otherTyping).toBeUndefined();
    browser.hall.tell(typing);
    expect(conversation.otherTyping).toEqual(ADVISER);
    await browser.time.run(4_000);
    expect(conversation.otherTyping).toBeUndefined();
    browser.hall.tell(typing);
    browser.hall.adviserPosts(enquiryId, 'here');
    await browser.time.run(1_000);
    expect(conversation.otherTyping).toBeUndefined();
    browser.hall.tell(typing);
    browser.hall.tell({ kind: 'presence', enquiryId, who: 'adviser', present: true });
    expect(conversation.otherPresent).toBe(true);
    tab.network.set(false);
    expect([conversation.otherTyping, conversation.otherPresent]).toEqual([undefined, undefined]);
  });
});

describe('how things stand', () => {
  it('is told with the facts and by signals, and forgotten with what it was about', async () => {
    const { browser, tab, conversation, enquiryId } = await opened();
    browser.hall.standing = { place: 3, present: true, read: { citizen: 0, adviser: 2 } };
    await browser.time.run(20_000);
    expect(conversation).toMatchObject({ place: 3, otherPresent: true, readByOther: 2 });
    browser.hall.tell({ kind: 'place', enquiryId, place: 2 });
    browser.hall.tell({ kind: 'read', enquiryId, who: 'adviser', n: 3 });
    browser.hall.tell({ kind: 'read', enquiryId, who: 'citizen', n: 9 });
    expect(conversation).toMatchObject({ place: 2, readByOther: 3 });
    browser.hall.record(enquiryId, { kind: 'assigned', by: ADVISER, holder: ADVISER });
    await browser.time.run(1_000);
    expect(conversation.place).toBeUndefined();
    tab.network.set(false);
    expect(conversation).toMatchObject({ otherPresent: undefined, readByOther: 3 });
  });

  it('says how far the citizen has read, and again where that was lost', async () => {
    const { browser, conversation, enquiryId } = await opened();
    browser.hall.adviserPosts(enquiryId, 'answer');
    await browser.time.run(1_000);
    conversation.markRead();
    const read = { kind: 'read', enquiryId, n: 3 };
    expect(browser.hall.signals.splice(0)).toEqual([read]);
    browser.hall.standing = { read: { citizen: 0, adviser: 0 } };
    await browser.time.run(20_000);
    expect(browser.hall.signals.splice(0)).toEqual([read]);
    browser.hall.standing = { read: { citizen: 3, adviser: 0 } };
    await browser.time.run(20_000);
    expect(browser.hall.signals).toEqual([]);
  });

  it('and facts of kinds that only a newer hall knows are passed over, and counted', async () => {
    const { browser, tab, conversation, enquiryId } = await opened();
    const events = heard(tab);
    browser.hall.tell({ kind: 'weather', enquiryId, rain: true } as unknown as Signal);
    browser.hall.record(enquiryId, { kind: 'transferred', by: ADVISER } as never);
    browser.hall.adviserPosts(enquiryId, 'still here');
    await browser.time.run(1_000);
    expect(conversation.snapshot).toMatchObject({ n: 4, messages: [{ n: 2 }, { n: 4, text: 'still here' }] });
    conversation.post('so am I');
    await browser.time.run(1_000);
    expect(conversation.pending).toEqual([]);
    expect(names(events)).not.toContain('error');
  });
});

describe('what is asked in a chat', () => {
  it('has one effect, however often it is asked while the answers are lost', async () => {
    const { browser, tab, conversation, enquiryId } = await opened();
    tab.network.faults = { ...NO_FAULTS, loseAnswer: 1 };
    const lost = conversation.ask('ask-callback', { wish }).catch((error: unknown) => error);
    await browser.time.run(31_000);
    expect(await lost).toMatchObject({ code: 'unreachable' });
    tab.network.faults = NO_FAULTS;
    const again = conversation.ask('ask-callback', { wish });
    await browser.time.run(31_000);
    await again;
    const facts = browser.hall.facts.get(enquiryId) ?? [];
    expect(facts.filter(({ kind }) => kind === 'callback-requested')).toHaveLength(1);
    expect(conversation.snapshot).toMatchObject({ channel: 'callback', reference: 'ASH-4F7K-92QX' });
  });
});

describe('connection', () => {
  it('is offline at once without a network, and two seconds after the hall went silent', async () => {
    const { browser, tab, client } = await opened();
    tab.network.set(false);
    expect(client.connection).toBe('offline');
    tab.network.set(true);
    await browser.time.run(1_000);
    expect(client.connection).toBe('online');
    tab.network.faults = { ...NO_FAULTS, loseRequest: 1 };
    tab.network.breakSockets();
    expect(client.connection).toBe('connecting');
    await browser.time.run(1_999);
    expect(client.connection).toBe('connecting');
    await browser.time.run(1);
    expect(client.connection).toBe('offline');
  });

  it('is idle again when the last conversation is closed', async () => {
    const { browser, client, conversation } = await opened();
    conversation.close();
    expect(client.connection).toBe('idle');
    expect(browser.hall.sockets.size).toBe(0);
    client.close();
    await browser.time.run(0);
    expect(browser.time.timers).toBe(0);
  });

  it('sends what waits at once when the network comes back', async () => {
    const { browser, tab, conversation } = await opened();
    tab.network.set(false);
    conversation.post('from the tunnel');
    await browser.time.run(120_000);
    tab.network.set(true);
    await browser.time.run(200);
    expect(conversation.snapshot?.messages.at(-1)).toMatchObject({ text: 'from the tunnel' });
  });
});

describe('a machine that slept', () => {
  it('shows at once on waking what was said meanwhile, though its socket still seems to be up', async () => {
    const { browser, tab, client, conversation, enquiryId } = await opened();
    tab.network.faults = { ...NO_FAULTS, loseFact: 1 };
    browser.hall.adviserPosts(enquiryId, 'while you slept');
    await browser.time.run(100);
    expect(conversation.snapshot?.messages).toHaveLength(1);
    tab.network.wake();
    await browser.time.run(100);
    expect(conversation.snapshot?.messages.at(-1)?.text).toBe('while you slept');
    expect(client.connection).toBe('online');
  });

  it('connects at once on waking, whatever pause was due', async () => {
    const { browser, tab, client } = await opened();
    tab.network.faults = { ...NO_FAULTS, loseRequest: 1 };
    tab.network.breakSockets();
    await browser.time.run(60_000);
    tab.network.faults = NO_FAULTS;
    expect(client.connection).toBe('offline');
    tab.network.wake();
    await browser.time.run(100);
    expect(client.connection).toBe('online');
  });

  it('asks nothing on waking where no conversation is open', async () => {
    const { browser, tab, conversation } = await opened();
    conversation.close();
    const before = browser.hall.requests.length;
    tab.network.wake();
    await browser.time.run(100);
    expect(browser.hall.requests).toHaveLength(before);
  });
});

describe('a session that has ended', () => {
  it.each([-10, 10])('is not one that a clock %i years wrong takes for over', async (years) => {
    const browser = new Browser();
    const now = () => browser.time.now() + years * 31_557_600_000;
    const { client } = browser.tab(NO_FAULTS, { now });
    const conversation = client.openChat({ text: 'hello' });
    await browser.time.run(1_000);
    conversation.post('more');
    await browser.time.run(1_000);
    expect(conversation.pending).toEqual([]);
    expect(browser.hall.requests.filter((path) => path === '/sessions')).toHaveLength(1);
  });

  it('is replaced for a chat that is only just being opened', async () => {
    const browser = new Browser();
    const tab = browser.tab();
    const callback = tab.client.requestCallback({ wish });
    await browser.time.run(1_000);
    await callback;
    browser.hall.expireSessions();
    const conversation = tab.client.openChat({ text: 'hello' });
    conversation.post('more');
    const events = heard(tab);
    await browser.time.run(5_000);
    expect(conversation.snapshot?.messages.map(({ text }) => text)).toEqual(['hello', 'more']);
    expect(conversation.pending).toEqual([]);
    expect(names(events)).not.toContain('session-ended');
    expect(tab.client.connection).toBe('online');
  });

  it('fails a message to an enquiry of its own, and keeps the text', async () => {
    const { browser, tab, conversation } = await opened();
    const events = heard(tab);
    tab.network.breakSockets();
    browser.hall.expireSessions();
    conversation.post('too late');
    await browser.time.run(30_000);
    expect(conversation.pending).toMatchObject([{ text: 'too late', state: 'failed' }]);
    expect(conversation.problem).toMatchObject({ code: 'session-expired' });
    expect(events.filter(([name]) => name === 'session-ended')).toEqual([
      ['session-ended', { reason: 'expired' }],
    ]);
    expect(tab.client.hasSession()).toBe(false);
    expect(tab.client.resumable()).toBeUndefined();
    expect(tab.client.connection).toBe('idle');
  });
});

describe('a callback', () => {
  it('needs no socket', async () => {
    const browser = new Browser();
    const { client } = browser.tab();
    const callback = client.requestCallback({ wish });
    await browser.time.run(1_000);
    expect(await callback).toMatchObject({ ok: true, reference: 'ASH-4F7K-92QX' });
    expect(browser.hall.requests).toEqual(['/sessions', '/commands']);
    expect([browser.hall.sockets.size, client.connection, browser.time.timers]).toEqual([0, 'idle', 0]);
    expect(browser.storage.keys('outbox:')).toEqual([]);
  });

  it('is one, however often it is asked for while the answers are lost', async () => {
    const browser = new Browser();
    const { client, network } = browser.tab({ ...NO_FAULTS });
    const first = client.requestCallback({ wish });
    await browser.time.run(1_000);
    await first;
    network.faults = { ...NO_FAULTS, loseAnswer: 1 };
    const lost = client.requestCallback({ wish }).catch((error: unknown) => error);
    await browser.time.run(31_000);
    expect(await lost).toMatchObject({ name: 'ClientError', code: 'unreachable', retryable: true });
    expect(browser.storage.keys('outbox:')).toEqual([]);
    network.faults = NO_FAULTS;
    const again = client.requestCallback({ wish });
    await browser.time.run(31_000);
    await again;
    expect(browser.hall.facts.size).toBe(2);
  });

  it('is refused with the hall’s code, and at once where there is no network', async () => {
    const browser = new Browser();
    const { client, network } = browser.tab();
    browser.hall.refuseNext('slot-unavailable');
    const refused = client.requestCallback({ wish }).catch((error: unknown) => error);
    await browser.time.run(1_000);
    expect(await refused).toMatchObject({ code: 'slot-unavailable', retryable: false });
    network.set(false);
    const offline = client.requestCallback({ wish }).catch((error: unknown) => error);
    await browser.time.run(100);
    expect(await offline).toMatchObject({ code: 'unreachable' });
  });

  it('that was under way when the page was left is sent by the next one', async () => {
    const browser = new Browser();
    const { client, network } = browser.tab();
    network.set(false);
    client.requestCallback({ wish }).catch(() => {});
    client.close();
    expect(browser.storage.keys('outbox:')).toHaveLength(1);
    browser.tab().client.openChat({ text: 'hello' });
    await browser.time.run(2_000);
    expect(browser.hall.facts.size).toBe(2);
  });
});

describe('storage', () => {
  it('that is full or refused is replaced by memory with one warning, and nothing is lost', async () => {
    const browser = new Browser();
    const refuse = () => {
      throw new Error('QuotaExceededError');
    };
    const storage = { ...memoryStore(), set: refuse };
    const tab = browser.tab(NO_FAULTS, { storage });
    const events = heard(tab);
    const conversation = tab.client.openChat({ text: 'hello' });
    conversation.post('more');
    await browser.time.run(5_000);
    expect(conversation.snapshot?.messages).toHaveLength(2);
    expect(events.filter(([name]) => name === 'warning')).toHaveLength(1);

    const blocked = browser.tab(NO_FAULTS, {
      storage: { get: refuse, set: refuse, remove: refuse, keys: refuse },
    });
    const other = blocked.client.openChat({ text: 'hello' });
    await browser.time.run(5_000);
    expect(other.snapshot?.messages).toHaveLength(1);
  });

  it('passes over what is no entry of ours', async () => {
    const browser = new Browser();
    browser.storage.set('outbox:broken', '{"command":');
    browser.storage.set('outbox:other', '"text"');
    browser.storage.set('session', 'nonsense');
    const conversation = browser.tab().client.openChat({ text: 'hello' });
    await browser.time.run(5_000);
    expect(conversation.snapshot?.messages).toHaveLength(1);
  });

  it('is emptied by forget, in every tab and on the screen', async () => {
    const { browser, client, enquiryId } = await opened();
    const other = browser.tab();
    const theirs = other.client.conversation(enquiryId);
    const events = heard(other);
    await browser.time.run(1_000);
    expect(theirs.snapshot).toBeDefined();
    await client.forget();
    await browser.time.run(60_000);
    expect(browser.storage.keys('')).toEqual([]);
    expect(theirs.snapshot).toBeUndefined();
    expect(events).toContainEqual(['session-ended', { reason: 'forgotten' }]);
    expect([client.connection, other.client.connection]).toEqual(['idle', 'idle']);
    expect(browser.hall.sockets.size).toBe(0);
    // Whoever found the secret elsewhere could do nothing with it.
    expect(browser.hall.citizenOf('token-1')).toBeUndefined();
  });

  it('is emptied in a tab that only looks', async () => {
    const { browser, client } = await opened();
    const other = browser.tab();
    const events = heard(other);
    await client.forget();
    await browser.time.run(1_000);
    expect(events).toContainEqual(['session-ended', { reason: 'forgotten' }]);
  });

  it('stays empty where the session was still on its way', async () => {
    const browser = new Browser();
    const { client } = browser.tab();
    client.openChat({ text: 'hello' });
    await client.forget();
    await browser.time.run(60_000);
    expect(browser.storage.keys('')).toEqual([]);
    expect(browser.hall.facts.size).toBe(0);
  });
});
