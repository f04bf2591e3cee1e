/** The cookie by which staff are known, and when it counts. */

export interface StaffCookie {
  /** With the prefix `__Host-` the browser itself insists on Secure, Path=/ and no Domain. */
  readonly name: '__Host-moothall' | 'moothall';
  readonly secure: boolean;
}

/** Over plain http, which only a loopback address may use, browsers refuse the prefix. */
export function staffCookie(publicUrl: string): StaffCookie {
  return publicUrl.startsWith('https:')
    ? { name: '__Host-moothall', secure: true }
    : { name: 'moothall', secure: false };
}

const SAFE_METHODS: readonly (string | undefined)[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request that changes something may be known by its cookie: SameSite=Strict keeps other sites out, this
 * keeps out other origins of the same site (another council's name under one domain). Browsers always say one of the
 * two headers with such a request; where both are missing no browser is at work, and no cookie is taken by surprise.
 */
export function mayUseCookie(
  request: {
    readonly method?: string | undefined;
    readonly headers: {
      readonly origin?: string | undefined;
      readonly 'sec-fetch-site'?: string | string[] | undefined;
    };
  },
  publicUrl: string,
): boolean {
  const { method, headers } = request;
  if (SAFE_METHODS.includes(method)) return true;
  if (headers.origin !== undefined) return headers.origin === publicUrl;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

export function isLoopback(publicUrl: string): boolean {
  const { hostname } = new URL(publicUrl);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
