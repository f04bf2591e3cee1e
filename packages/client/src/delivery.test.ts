/** However badly deliveries go, every command has its effect once and every tab ends with the same enquiry. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFacts } from '@moothall/rules';
import { FILE_NAME } from '@moothall/protocol/constants';
import type { Fact } from '@moothall/protocol';
import { uploadsOf, type SendFile } from './attachments.js';
import { createLiveLog } from './live-log.js';
import { NO_FAULTS } from './testing/scripted-hall.js';
import { Browser, seeded, type Tab as BareTab } from './testing/tabs.js';

type Step =
  | { readonly kind: 'post' | 'cut' | 'mend' | 'break' | 'reload'; readonly tab: number }
  | { readonly kind: 'file'; readonly tab: number; readonly ms: number }
  | { readonly kind: 'adviser' | 'note' | 'new-tab' }
  | { readonly kind: 'wait'; readonly ms: number };

interface Tab extends BareTab {
  /** What was said with a file that is still on its way from this tab. */
  readonly uploading: Set<string>;
  readonly say: (enquiryId: string, text: string, ms: number) => void;
}

const TABS = 3;
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('post' as const), tab: fc.nat(TABS - 1) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('file' as const),
        tab: fc.nat(TABS - 1),
        ms: fc.nat(10_000),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('cut' as const, 'mend' as const, 'break' as const, 'reload' as const),
        tab: fc.nat(TABS - 1),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('adviser' as const, 'note' as const, 'new-tab' as const),
      }),
    },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(4_000) }) },
  ),
  { minLength: 5, maxLength: 30 },
);
const faults = fc.record({
  loseRequest: fc.constantFrom(0, 0.2, 0.5),
  loseAnswer: fc.constantFrom(0, 0.2, 0.5),
  loseFact: fc.constantFrom(0, 0.3, 1),
  doubleFact: fc.constantFrom(0, 0.5),
  delayMs: fc.constantFrom(10, 300, 3_000),
});

describe('a conversation in several tabs over a bad network', () => {
  it('ends with every message once, in order, and the same in every tab', async () => {
    await fc.assert(
      fc.asyncProperty(steps, faults, fc.nat(), async (script, bad, seed) => {
        const browser = new Browser(seeded(seed));
        const tabs: Tab[] = [withFiles(browser, browser.tab(bad))];
        const lost = new Set<string>();
        const texts = ['first'];
        const received: number[][] = [];
        const listen = ({ client }: Tab) => {
          const numbers: number[] = [];
          received.push(numbers);
          client.on('message-received', ({ message }) => numbers.push(message.n));
        };
        for (const tab of tabs) listen(tab);
        const { enquiryId } = tabs[0]!.client.openChat({ text: 'first' });
        const isOpen = () => browser.hall.facts.has(enquiryId);
        for (const step of script) {
          const tab = 'tab' in step ? tabs[step.tab % tabs.length]! : tabs[0]!;
          switch (step.kind) {
            case 'post':
              texts.push(`message ${texts.length}`);
              tab.client.conversation(enquiryId).post(texts.at(-1)!);
              break;
            case 'file':
              texts.push(`file ${texts.length}`);
              tab.say(enquiryId, texts.at(-1)!, step.ms);
              break;
            case 'cut':
            case 'mend':
              tab.network.set(step.kind === 'mend');
              break;
            case 'break':
              tab.network.breakSockets();
              break;
            case 'reload':
            case 'new-tab': {
              if (step.kind === 'new-tab' && tabs.length === TABS) break;
              const fresh = withFiles(browser, browser.tab(bad));
              if (step.kind === 'reload') {
                tab.client.close();
                for (const text of tab.uploading) lost.add(text);
                tabs[tabs.indexOf(tab)] = fresh;
              } else tabs.push(fresh);
              listen(fresh);
              expect(fresh.client.resumable()).toBe(enquiryId);
              fresh.client.conversation(enquiryId);
              break;
            }
            case 'adviser':
              if (isOpen()) browser.hall.adviserPosts(enquiryId, 'answer');
              break;
            case 'note':
              if (isOpen()) browser.hall.note(enquiryId);
              break;
            case 'wait':
              await browser.time.run(step.ms);
          }
        }
        for (const { network } of tabs) {
          network.faults = NO_FAULTS;
          network.set(true);
        }
        // Enough for one lost acknowledgement, the longest pause and a look at the head.
        await browser.time.run(100_000);

        const facts = browser.hall.facts.get(enquiryId) ?? [];
        const posted = facts.flatMap((fact) =>
          fact.kind === 'posted' && fact.by.kind === 'citizen' ? [fact.text] : [],
        );
        expect(posted).toEqual(texts.filter((text) => !lost.has(text)));
        const fresh = applyFacts(undefined, browser.hall.seen(enquiryId));
        for (const { client } of tabs) {
          const conversation = client.conversation(enquiryId);
          expect(conversation.snapshot).toEqual(fresh);
          expect(conversation.pending.map(({ text, state }) => [text, state])).toEqual(
            texts.filter((text) => lost.has(text)).map((text) => [text, 'failed']),
          );
          expect(client.connection).toBe('online');
          client.close();
        }
        expect(browser.storage.keys('outbox:')).toHaveLength(lost.size);
        for (const numbers of received) expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        await browser.time.run(0);
        expect(browser.hall.sockets.size).toBe(0);
      }),
      { numRuns: Number(process.env['MOOTHALL_RUNS'] ?? 100) },
    );
  }, 300_000);
});

/** A tab that sends files, each in a time of its own; none any more once the page is gone. */
function withFiles(browser: Browser, tab: BareTab): Tab {
  const uploading = new Set<string>();
  let isGone = false;
  const send: SendFile = ({ url, file, headers }) => {
    return new Promise((resolve) => {
      const done = async () => {
        if (isGone) return;
        uploading.delete(await file.text());
        resolve({ text: JSON.stringify({ id: url.split('/').at(-1) }), retryAfterSeconds: 0 });
      };
      browser.time.setTimer(() => void done(), Number(headers[FILE_NAME]));
    });
  };
  const close = tab.client.close;
  tab.client.close = () => {
    isGone = true;
    close();
  };
  const uploads = uploadsOf(tab.client, send);
  return {
    ...tab,
    uploading,
    say(enquiryId, text, ms) {
      uploading.add(text);
      uploads.add(new Blob([text]), String(ms));
      tab.client.conversation(enquiryId).post(text, uploads.take());
    },
  };
}

describe('LiveLog', () => {
  it('applies each entry once and in turn from shuffled, doubled and dropped deliveries', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        async (deliveries, page) => {
          const applied: number[] = [];
          const log = createLiveLog<Pick<Fact, 'n'>>({
            numberOf: ({ n }) => n,
            apply: ({ n }) => applied.push(n),
            ask: async (after) => ({
              head: 20,
              entries: Array.from({ length: 20 }, (_, index) => ({ n: index + 1 })).slice(
                after,
                after + page,
              ),
            }),
            setTimer: () => 0,
            clearTimer: () => {},
          });
          for (const n of deliveries) log.receive({ n });
          expect(applied).toEqual(applied.map((_, index) => index + 1));
          await log.catchUp();
          expect(applied).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
        },
      ),
    );
  });

  it('asks for what is missing when an early entry was held for half a second, and not before', async () => {
    const { time } = new Browser();
    const asked: number[] = [];
    const log = createLiveLog<{ readonly n: number }>({
      numberOf: ({ n }) => n,
      apply: () => {},
      ask: async (after) => {
        asked.push(after);
        return { head: 3, entries: [{ n: 1 }, { n: 2 }, { n: 3 }] };
      },
      setTimer: time.setTimer,
      clearTimer: time.clearTimer,
    });
    log.receive({ n: 3 });
    await time.run(499);
    expect(asked).toEqual([]);
    await time.run(1);
    expect(asked).toEqual([0]);
    expect(log.head).toBe(3);
    log.receive({ n: 5 });
    log.receive({ n: 4 });
    await time.run(10_000);
    expect(asked).toEqual([0]);
    expect(log.head).toBe(5);
  });

  it('asks once more for a caller that came while it was asking', async () => {
    const answers: (() => void)[] = [];
    let head = 1;
    const log = createLiveLog<{ readonly n: number }>({
      numberOf: ({ n }) => n,
      apply: () => {},
      ask: (after) => {
        const entries = Array.from({ length: head }, (_, index) => ({ n: index + 1 })).slice(after);
        const answer = { head, entries };
        return new Promise((resolve) => answers.push(() => resolve(answer)));
      },
      setTimer: () => 0,
      clearTimer: () => {},
    });
    void log.catchUp();
    head = 2;
    const second = log.catchUp();
    answers.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
    answers.shift()?.();
    await second;
    expect(log.head).toBe(2);
  });
});
