/** The table of what is kept holds for a citizen’s whole road: nothing is stored that it does not have, and nothing it has is made up. */
import { describe, expect, it } from 'vitest';
import type { KeyValueStore } from './ports.js';
import { CITIZEN_KEYS, rowOf } from './stored-keys.js';
import { NO_FAULTS } from './testing/scripted-hall.js';
import { Browser } from './testing/tabs.js';

const PREFIX = 'moothall:ashvale:';
const KEPT = CITIZEN_KEYS.filter(
  ({ place, file }) => place === 'local storage' && file === 'client/src/browser.ts',
).map(({ key }) => key);
const wish = { telephone: '01632 960001', name: 'Jo' };
const submission = { form: 'missed-bin', version: 1, answers: { street: 'Mill Lane' } };

/** Remembers every key that was ever written. */
function watched(store: KeyValueStore): { readonly storage: KeyValueStore; readonly written: Set<string> } {
  const written = new Set<string>();
  const set = (key: string, value: string) => {
    written.add(PREFIX + key);
    store.set(key, value);
  };
  return { storage: { ...store, set }, written };
}

function rowsOf(keys: Iterable<string>): (string | undefined)[] {
  return [...new Set([...keys].map((key) => rowOf(key, CITIZEN_KEYS)?.key ?? key))].sort();
}

describe('what this device keeps', () => {
  it('is what the table says, after each act, and nothing once it was told to forget', async () => {
    const browser = new Browser();
    const { storage, written } = watched(browser.storage);
    const { client, network } = browser.tab(NO_FAULTS, { storage });
    const kept = () => rowsOf(browser.storage.keys('').map((key) => PREFIX + key));

    await client.enquiries();
    expect(kept()).toEqual([]);
    client.keepDraft('missed-bin', { step: 'where', answers: {} });
    expect(kept()).toEqual(['moothall:*:draft:*']);
    client.keepDraft('missed-bin', undefined);
    expect(kept()).toEqual([]);

    const form = client.submitForm({ submission });
    await browser.time.run(1_000);
    await form;
    expect(kept()).toEqual(['moothall:*:session']);
    const callback = client.requestCallback({ wish });
    await browser.time.run(1_000);
    await callback;
    expect(kept()).toEqual(['moothall:*:session']);

    const conversation = client.openChat({ text: 'hello' });
    await browser.time.run(1_000);
    expect(kept()).toEqual(['moothall:*:enquiry', 'moothall:*:session']);
    browser.hall.adviserPosts(conversation.enquiryId, 'answer');
    await browser.time.run(1_000);
    conversation.markRead();
    network.set(false);
    conversation.post('more');
    client.keepDraft('missed-bin', { step: 'where', answers: {} });
    expect(kept()).toEqual([...KEPT].sort());

    await client.forget();
    network.set(true);
    await browser.time.run(60_000);
    expect(browser.storage.keys('')).toEqual([]);
    expect(rowsOf(written)).toEqual([...KEPT].sort());
  });

  it('no longer has the chat once the citizen ended it', async () => {
    const browser = new Browser();
    const { client } = browser.tab();
    const conversation = client.openChat({ text: 'hello' });
    await browser.time.run(1_000);
    void conversation.end();
    await browser.time.run(1_000);
    expect(browser.storage.keys('')).toEqual(['session']);
  });
});
