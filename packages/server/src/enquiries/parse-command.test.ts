/** Whatever arrives becomes a command or a refusal with its code, path and id. */
import { describe, expect, it } from 'vitest';
import { parseCommand } from './parse-command.js';

const id = '0190f6a5-1c5e-7d3a-8a4b-0123456789ab';
const post = { id, kind: 'post', enquiryId: id, text: 'hello' };

describe('parseCommand', () => {
  it('takes a command as it is, markup and all', () => {
    const text = '<script>alert(1)</script> & <b>bins</b>';
    expect(parseCommand({ ...post, text })).toEqual({ command: { ...post, text } });
  });

  it.each([
    ['nothing', undefined, 'unknown-command', '/kind'],
    ['a word', 'post', 'unknown-command', '/kind'],
    ['a kind nobody knows', { ...post, kind: 'destroy' }, 'unknown-command', '/kind'],
    ['a kind that every object has', { ...post, kind: 'constructor' }, 'unknown-command', '/kind'],
    ['a missing text', { id, kind: 'post', enquiryId: id }, 'malformed-command', ''],
    ['a field nobody knows', { ...post, admin: true }, 'malformed-command', '/admin'],
    ['an id that is none', { ...post, id: 'x' }, 'malformed-command', '/id'],
    ['a text that is too long', { ...post, text: 'x'.repeat(4001) }, 'field-too-long', '/text'],
    ['a text with a NUL', { ...post, text: 'a\0b' }, 'malformed-command', '/text'],
    ['a text with half a character', { ...post, text: 'a\ud800' }, 'malformed-command', '/text'],
    ['more than 64 KiB', { ...post, text: 'x'.repeat(70_000) }, 'command-too-large', undefined],
  ])('refuses %s', (_name, value, code, path) => {
    const parsed = parseCommand(value);
    expect(parsed).toMatchObject({ refused: { ok: false, error: { code } } });
    if ('refused' in parsed) expect(parsed.refused.error.path).toBe(path);
  });

  it('gives the sender’s id back, so that the refusal finds its command', () => {
    expect(parseCommand({ id, kind: 'destroy' })).toMatchObject({ refused: { commandId: id } });
  });
});
