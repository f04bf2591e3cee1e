/** Firefox, driven by WebDriver BiDi, which it speaks by itself. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyActions, pressActions, type DrivenBrowser } from './driven-browser.js';

interface Answer {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** What comes back of a call in the page. */
interface Returned {
  readonly type: string;
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

const STARTS_WITHIN_MS = 60_000;

/** @param program path of Firefox */
export async function startFirefox(program: string): Promise<DrivenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'moothall-firefox-'));
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
    // A browser of root's own, whoever's home this is.
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
  );
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`Firefox did not start:\n${said}`)), STARTS_WITHIN_MS);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    });
  });
  const socket = new WebSocket(`${address}/session`);
  await once(socket, 'open');
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let count = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    const asked = waiting.get(answer.id ?? -1);
    waiting.delete(answer.id ?? -1);
    if (answer.type === 'error') asked?.reject(new Error(`${answer.error ?? ''}: ${answer.message ?? ''}`));
    else asked?.resolve(answer.result);
  });
  const ask = <Result>(method: string, params: object): Promise<Result> =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve: resolve as (result: unknown) => void, reject });
      socket.send(JSON.stringify({ id: count, method, params }));
    });

  const { capabilities } = await ask<{ capabilities: { browserName: string; browserVersion: string } }>(
    'session.new',
    { capabilities: {} },
  );
  // The window that it starts with is never in front: there a key reaches a button, and presses nothing.
  const { context } = await ask<{ context: string }>('browsingContext.create', { type: 'window' });
  const act = (actions: readonly object[]) => ask('input.performActions', { context, actions });
  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    async open(url) {
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async run(wanted, ...given) {
      const returned = await ask<Returned>('script.callFunction', {
        functionDeclaration: `async (given) => JSON.stringify(await (${wanted.toString()})(...JSON.parse(given)))`,
        awaitPromise: true,
        target: { context },
        arguments: [{ type: 'string', value: JSON.stringify(given) }],
      });
      if (returned.exceptionDetails) throw new Error(returned.exceptionDetails.text);
      return JSON.parse(returned.result?.value ?? 'null') as never;
    },
    async pressAt(point) {
      await act(pressActions(point));
    },
    async type(text) {
      await act(keyActions(text));
    },
    async close() {
      await ask('browser.close', {}).catch(() => undefined);
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
