/** Guessing is slowed down by account and by address. */
import { expect, it } from 'vitest';
import { createAttempts } from './attempts.js';

function open() {
  let nowMs = 0;
  const attempts = createAttempts(() => nowMs);
  const fail = (times: number, account: (n: number) => string, address: (n: number) => string) => {
    for (let n = 0; n < times; n += 1) attempts.failed(account(n), address(n));
  };
  return { attempts, fail, wait: (ms: number) => (nowMs += ms) };
}
const maria = () => 'maria';

it('refuses an address that tries many accounts', () => {
  const { attempts, fail } = open();
  fail(
    100,
    (n) => `account-${String(n)}`,
    () => 'bad',
  );
  expect(attempts.allows('maria', 'bad')).toBe(false);
  expect(attempts.allows('maria', 'good')).toBe(true);
});

it('refuses an account that many addresses try, except from where its owner has signed in', () => {
  const { attempts, fail, wait } = open();
  attempts.succeeded('maria', 'desk');
  fail(100, maria, (n) => `address-${String(n)}`);
  expect(attempts.allows('maria', 'new')).toBe(false);
  expect(attempts.allows('maria', 'desk')).toBe(true);
  expect(attempts.allows('tom', 'new')).toBe(true);
  wait(60 * 60_000);
  expect(attempts.allows('maria', 'new')).toBe(true);
});

it('forgives a pair that succeeds', () => {
  const { attempts, fail } = open();
  fail(9, maria, () => 'desk');
  attempts.succeeded('maria', 'desk');
  fail(9, maria, () => 'desk');
  expect(attempts.allows('maria', 'desk')).toBe(true);
  fail(1, maria, () => 'desk');
  expect(attempts.allows('maria', 'desk')).toBe(false);
});
