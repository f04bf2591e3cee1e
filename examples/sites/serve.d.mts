/** What `serve.mjs` offers to code in TypeScript. */

/** Four sites that are being served; `close` ends them and every connection to them. */
export interface ServedSites {
  readonly sites: { readonly slug: string; readonly url: string }[];
  close(): Promise<void>;
}

/**
 * Serves the four sites and resolves once all of them listen. `ports` in the order ashvale, northmarch, kestrel-bay,
 * glanafon (default 4401 to 4404; 0 takes a free one). Fails with the code `port-in-use`.
 */
export function serveSites(options?: {
  readonly hallUrl?: string;
  readonly ports?: readonly number[];
  readonly host?: string;
}): Promise<ServedSites>;
