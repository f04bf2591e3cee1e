/** A file as it travels: its bytes in the encoding that the reader takes, with the ETag of exactly those bytes. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Representation {
  readonly body: Buffer;
  readonly encoding: Encoding;
  /** Strong, quotes included. */
  readonly etag: string;
}

/** Below this compression gains nothing. */
const LEAST_BYTES = 256;

/** The encoding to answer with, by the request's `Accept-Encoding`. */
export function chooseEncoding(accepted: string | undefined, size: number): Encoding {
  if (accepted === undefined || size < LEAST_BYTES) return 'identity';
  const takes = (name: string) => {
    const found = new RegExp(`(?:^|,)\\s*${name}\\s*(?:;\\s*q=([0-9.]+))?\\s*(?=,|$)`, 'i').exec(accepted);
    return found !== null && Number(found[1] ?? '1') > 0;
  };
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

export async function represent(content: Buffer, encoding: Encoding): Promise<Representation> {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 27);
  return { body: await encode(content, encoding), encoding, etag: `"${hash}-${encoding}"` };
}

/** Whether the reader holds these very bytes. */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((held) => {
    const tag = held.trim().replace(/^W\//, '');
    return tag === etag || tag === '*';
  });
}

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

function encode(content: Buffer, encoding: Encoding): Promise<Buffer> {
  switch (encoding) {
    case 'br':
      return brotliAsync(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      });
    case 'gzip':
      return gzipAsync(content, { level: 9 });
    case 'identity':
      return Promise.resolve(content);
  }
}
