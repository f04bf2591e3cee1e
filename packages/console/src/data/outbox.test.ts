/** Nothing that was sent is lost, doubled or sent out of turn. */
import type { Command, ErrorCode, Outcome } from '@moothall/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HallError } from './hall-error.js';
import { memoryStore } from './key-value-store.js';
import { Outbox, type DeskCommand } from './outbox.js';
import type { StaffApi } from './staff-api.js';

const ENQUIRY = '10000000-0000-4000-8000-000000000001';

function post(id: number, text = `message ${id}`): DeskCommand {
  return {
    kind: 'post',
    id: `20000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
    enquiryId: ENQUIRY,
    text,
  };
}

function accepted({ id }: Command, n: number): Outcome {
  return { ok: true, commandId: id, enquiryId: ENQUIRY, n, reference: 'ASH-1' };
}

function refused({ id }: Command, code: ErrorCode, retryable = false): Outcome {
  return { ok: false, commandId: id, error: { code, message: code, retryable } };
}

function outbox(send: StaffApi['send'], storage = memoryStore()) {
  const troubles: unknown[] = [];
  const box = new Outbox({ api: { send } as StaffApi, storage, onTrouble: (error) => troubles.push(error) });
  return { box, storage, troubles };
}

describe('Outbox', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps an accepted message until its fact has arrived', async () => {
    const { box, storage } = outbox(async (command) => accepted(command, 7));
    box.send(post(1));
    await vi.runAllTimersAsync();
    expect(box.of(ENQUIRY)).toMatchObject([{ state: 'accepted', n: 7 }]);
    expect(storage.keys('')).toEqual([]);
    box.settle(ENQUIRY, 6);
    expect(box.entries).toHaveLength(1);
    box.settle(ENQUIRY, 7);
    expect(box.entries).toEqual([]);
  });

  it('sends in order, one at a time, and again under the same id where no answer came', async () => {
    const sent: string[] = [];
    let isDown = true;
    const { box } = outbox(async (command) => {
      sent.push(command.id.slice(-1));
      if (isDown) throw HallError.unreachable();
      return accepted(command, sent.length);
    });
    box.send(post(1));
    box.send(post(2));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['1']);
    expect(box.entries.map(({ state }) => state)).toEqual(['queued', 'queued']);
    isDown = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(['1', '1', '2']);
  });

  it('keeps what waits over a reload, and sends it then', async () => {
    const { box, storage } = outbox(() => new Promise(() => {}));
    box.send(post(1));
    box.send(post(2));
    await vi.advanceTimersByTimeAsync(0);
    box.close();
    const sent: string[] = [];
    const next = outbox(async (command) => {
      sent.push(command.id.slice(-1));
      return accepted(command, sent.length);
    }, storage).box;
    next.flush();
    await vi.runAllTimersAsync();
    expect(sent).toEqual(['1', '2']);
  });

  it('shows a refusal and leaves it to the adviser, without holding up the next', async () => {
    let code: ErrorCode | undefined = 'not-holder';
    const { box } = outbox(async (command) =>
      command.id.endsWith('1') && code !== undefined ? refused(command, code) : accepted(command, 3),
    );
    box.send(post(1));
    box.send(post(2));
    await vi.runAllTimersAsync();
    expect(box.entries.map(({ state }) => state)).toEqual(['failed', 'accepted']);
    code = undefined;
    box.retry(post(1).id);
    await vi.runAllTimersAsync();
    expect(box.entries.map(({ state }) => state)).toEqual(['accepted', 'accepted']);
  });

  it('tries again by itself what the hall cannot keep now', async () => {
    let tries = 0;
    const { box } = outbox(async (command) =>
      (tries += 1) < 3 ? refused(command, 'database-unavailable', true) : accepted(command, 2),
    );
    box.send(post(1));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(tries).toBe(3);
    expect(box.entries).toMatchObject([{ state: 'accepted' }]);
  });

  it('keeps everything queued when the session has ended, and says so', async () => {
    const ended = new HallError('session-expired', '', false);
    const { box, storage, troubles } = outbox(async () => {
      throw ended;
    });
    box.send(post(1));
    await vi.advanceTimersByTimeAsync(0);
    box.close();
    expect(troubles).toEqual([ended]);
    expect(storage.keys('outbox:')).toHaveLength(1);
  });
});
