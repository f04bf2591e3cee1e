/** The rules for imports find what they are for: each is shown a small tree that breaks it, and one that does not. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkDirections } from '../../packages/tooling/src/directions.mjs';

const look = (name: string) => checkDirections(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)));

describe('the check of import directions', () => {
  it('finds a circle, the arrow for a type included', () => {
    const { circles } = look('circle');
    expect(circles).toHaveLength(1);
    expect(circles[0]).toContain('rules/src/one.ts');
    expect(circles[0]).toContain('rules/src/two.ts');
  });

  it('finds an arrow to a higher package, even for a type', () => {
    expect(look('upward').upward).toContainEqual(
      expect.stringContaining('client/src/peek.ts [2] imports @moothall/widget [3]'),
    );
  });

  it('finds the schema library on its way to a page', () => {
    expect(look('upward').upward).toContainEqual(
      expect.stringContaining('rules/src/schemas.ts takes values of @moothall/protocol'),
    );
  });

  it('finds a room that imports one above it', () => {
    expect(look('upward').upward).toContainEqual(
      expect.stringContaining('the room councils stands before enquiries'),
    );
  });

  it('finds a room entered by another way than its door', () => {
    expect(look('upward').upward).toContainEqual(
      expect.stringContaining('server/src/enquiries/wall.ts enters server/src/councils/service.ts'),
    );
  });

  it('finds libraries outside their rooms', () => {
    const { fences } = look('fences');
    for (const library of ['fastify', 'kysely', 'socket.io'])
      expect(fences).toContainEqual(expect.stringContaining(`imports ${library}:`));
  });

  it('finds nothing where nothing is wrong', () => {
    expect(look('clean')).toMatchObject({ circles: [], upward: [], fences: [] });
  });

  it('finds nothing in the project', () => {
    const found = checkDirections(fileURLToPath(new URL('../../packages', import.meta.url)));
    expect({ ...found, files: [] }).toEqual({ circles: [], upward: [], fences: [], files: [] });
    expect(found.files.length).toBeGreaterThan(50);
  });
});
