/** WebKit in the little browser of WebKitGTK, driven by classic WebDriver, on a screen that nobody sees. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyActions, pressActions, type DrivenBrowser } from './driven-browser.js';

export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

const STARTS_WITHIN_MS = 60_000;

export async function startWebKit({ driver, browser, screen }: WebKitPrograms): Promise<DrivenBrowser> {
  const home = await mkdtemp(join(tmpdir(), 'moothall-webkit-'));
  const display = spawn(screen, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(display.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  const port = await freePort();
  const child = spawn(driver, [`--port=${String(port)}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${number.toString().trim()}`,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      // No graphics card, and no session bus.
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      GIO_USE_VFS: 'local',
      NO_AT_BRIDGE: '1',
    },
  });
  const ask = async <Result>(method: string, path: string, body?: object): Promise<Result> => {
    const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: Result & { message?: string } };
    if (!response.ok) throw new Error(value.message ?? String(response.status));
    return value;
  };
  const end = async (): Promise<void> => {
    for (const one of [child, display]) await endOf(one);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await untilReady(() => ask('GET', '/status'));
    const session = await ask<{
      sessionId: string;
      capabilities: { browserName: string; browserVersion: string };
    }>('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
      },
    });
    const path = `/session/${session.sessionId}`;
    const act = (actions: readonly object[]) => ask('POST', `${path}/actions`, { actions });
    return {
      version: `${session.capabilities.browserName} ${session.capabilities.browserVersion}`,
      async open(url) {
        await ask('POST', `${path}/url`, { url });
      },
      async run(wanted, ...given) {
        const text = await ask<string | null>('POST', `${path}/execute/async`, {
          script: `const [given, done] = arguments;
            (async () => JSON.stringify(await (${wanted.toString()})(...JSON.parse(given))))().then(done);`,
          args: [JSON.stringify(given)],
        });
        return JSON.parse(text ?? 'null') as never;
      },
      async pressAt(point) {
        await act(pressActions(point));
      },
      async type(text) {
        await act(keyActions(text));
      },
      async close() {
        await ask('DELETE', path).catch(() => undefined);
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function untilReady(ask: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + STARTS_WITHIN_MS;
  for (;;)
    try {
      await ask();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
