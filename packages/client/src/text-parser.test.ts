/** Packets of the live connection are written and read as Socket.IO's own parser does it. */
import fc from 'fast-check';
import { Decoder as TheirDecoder, Encoder as TheirEncoder, PacketType, type Packet } from 'socket.io-parser';
import { expect, it } from 'vitest';
import { Decoder, Encoder } from './text-parser.js';

const id = fc.option(fc.nat(), { nil: undefined });
const list = fc.array(fc.jsonValue(), { maxLength: 4 });
const event = fc
  .tuple(
    fc.string().filter((name) => !/^(connect|disconnect|newListener|removeListener)/.test(name)),
    list,
  )
  .map(([name, values]) => [name, ...values]);
const object = fc.dictionary(fc.string(), fc.jsonValue());

/** Every type, each with what may go along with it. */
const packet: fc.Arbitrary<Packet> = fc
  .oneof(
    fc.record({ type: fc.constant(PacketType.CONNECT), data: object }),
    fc.record({ type: fc.constant(PacketType.DISCONNECT) }),
    fc.record({ type: fc.constant(PacketType.EVENT), id, data: event }),
    fc.record({ type: fc.constant(PacketType.ACK), id: fc.nat(), data: list }),
    fc.record({ type: fc.constant(PacketType.CONNECT_ERROR), data: object }),
  )
  .map(({ type, ...more }) => ({
    type,
    nsp: '/',
    ...('id' in more && more.id !== undefined && { id: more.id }),
    ...('data' in more && { data: more.data }),
  }));

it('writes what Socket.IO writes', () => {
  fc.assert(
    fc.property(packet, (one) => {
      expect(new Encoder().encode(one)).toEqual(new TheirEncoder().encode(one));
    }),
  );
});

it('reads what Socket.IO writes, as Socket.IO reads it', () => {
  fc.assert(
    fc.property(packet, (one) => {
      const [text] = new TheirEncoder().encode(one) as [string];
      const decoder = new TheirDecoder();
      const ours = new Decoder();
      const read: unknown[] = [];
      decoder.on('decoded', (found: unknown) => read.push(found));
      ours.on('decoded', (found) => read.push(found));
      decoder.add(text);
      ours.add(text);
      expect(read[1]).toEqual(read[0]);
    }),
  );
});

it.each(['', 'x', '5[]', '2[', '9', '2{"a"'])('makes an error of %o, which is no packet', (text) => {
  const decoder = new Decoder();
  decoder.on('decoded', () => expect.unreachable());
  expect(() => decoder.add(text)).toThrow();
});
