/** Guessing is slowed down by account and by address. */
import { expect, it } from 'vitest';
import { createAttempts } from './attempts.js';

function open() {
  let nowMs = 0;
  const attempts = createAttempts(() => nowMs);
  const guess = (times: number, account: (n: number) => string, address: (n: number) => string) => {
    for (let n = 0; n < times; n += 1) attempts.begin(account(n), address(n));
  };
  return { attempts, guess, wait: (ms: number) => (nowMs += ms) };
}
const maria = () => 'maria';
const MINUTE_MS = 60_000;

it('refuses an address that tries many accounts', () => {
  const { attempts, guess } = open();
  guess(
    100,
    (n) => `account-${String(n)}`,
    () => 'bad',
  );
  expect(attempts.begin('maria', 'bad')).toBe(15 * MINUTE_MS);
  expect(attempts.begin('maria', 'good')).toBe(0);
});

it('refuses an account that many addresses try, except from where its owner has signed in', () => {
  const { attempts, guess, wait } = open();
  attempts.begin('maria', 'desk');
  attempts.succeeded('maria', 'desk');
  guess(100, maria, (n) => `address-${String(n)}`);
  wait(10 * MINUTE_MS);
  expect(attempts.begin('maria', 'new')).toBe(50 * MINUTE_MS);
  expect(attempts.begin('maria', 'desk')).toBe(0);
  expect(attempts.begin('tom', 'new')).toBe(0);
  wait(50 * MINUTE_MS);
  expect(attempts.begin('maria', 'new')).toBe(0);
});

it('forgives a pair that succeeds, and counts no success against anybody', () => {
  const { attempts, guess } = open();
  guess(9, maria, () => 'desk');
  for (let n = 0; n < 200; n += 1) {
    expect(attempts.begin('maria', 'desk')).toBe(0);
    attempts.succeeded('maria', 'desk');
  }
  guess(9, maria, () => 'desk');
  expect(attempts.begin('maria', 'desk')).toBe(0);
  expect(attempts.begin('maria', 'desk')).toBe(15 * MINUTE_MS);
});

it('lets the oldest tries run out one by one', () => {
  const { attempts, wait } = open();
  for (let n = 0; n < 10; n += 1) {
    expect(attempts.begin('maria', 'desk')).toBe(0);
    wait(MINUTE_MS);
  }
  expect(attempts.begin('maria', 'desk')).toBe(5 * MINUTE_MS);
  wait(5 * MINUTE_MS);
  expect(attempts.begin('maria', 'desk')).toBe(0);
  expect(attempts.begin('maria', 'desk')).toBe(MINUTE_MS);
});
