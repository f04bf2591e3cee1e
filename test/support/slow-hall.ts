/** A hall behind a line that a test can hold: what it asks for waits until it is let through. */
import { once } from 'node:events';
import { createServer } from 'node:http';

export interface SlowHall {
  /** A page with the widget of a council, whose chunks come through this line. */
  readonly url: string;
  /** Lets through what waits, and everything after it. */
  release(): void;
  stop(): void;
}

/** @param held names of files that wait from the beginning */
export async function startSlowHall(
  hallUrl: string,
  council: string,
  held: readonly string[],
): Promise<SlowHall> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://line');
    if (pathname === '/') {
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          `<!doctype html><html lang="en"><title>A slow hall</title><body><moothall-contact council="${council}"></moothall-contact><script type="module" src="/embed/v1/${council}.js"></script>`,
        );
      return;
    }
    void (async () => {
      if (held.some((name) => pathname.endsWith(`/${name}`))) await released;
      const answer = await fetch(hallUrl + pathname);
      const text = await answer.text();
      // The loader names its hall, which for this page is the line.
      response
        .writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
        .end(text.replaceAll(hallUrl, url));
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
  return {
    url: `${url}/`,
    release,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
