/** How packets of the live connection are written: Socket.IO's own form, as far as it is text, for the one namespace there is. */
import { asItIs } from './to-json.js';

export interface Packet {
  readonly type: number;
  readonly nsp: string;
  /** Names the acknowledgement that is wanted, or is given. */
  readonly id?: number;
  readonly data?: unknown;
}

export class Encoder {
  encode({ type, id, data }: Packet): readonly [string] {
    return [`${type}${id ?? ''}${data === undefined ? '' : JSON.stringify(data, asItIs)}`];
  }
}

export class Decoder {
  #heard: ((packet: Packet) => void) | undefined;

  /** Of `decoded`, the only event there is. */
  on(_event: string, heard: (packet: Packet) => void): void {
    this.#heard = heard;
  }

  off(): void {
    this.#heard = undefined;
  }

  /** Throws where it is no packet: then the connection is made anew. */
  add(text: string): void {
    const [, type, id, data] = /^([0-4])(\d*)(.*)$/s.exec(text) ?? [];
    if (type === undefined) throw new Error('no packet');
    this.#heard?.({
      type: Number(type),
      nsp: '/',
      ...(id && { id: Number(id) }),
      ...(data && { data: JSON.parse(data) as unknown }),
    });
  }

  destroy(): void {
    // Nothing is ever half read: packets are whole texts.
  }
}
