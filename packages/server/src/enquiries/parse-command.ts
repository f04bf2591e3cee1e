/** Turns what arrived into a command, or says what is wrong with it; the same for HTTP and socket. */
import {
  COMMAND_MAX_BYTES,
  COMMANDS,
  errorBody,
  type Command,
  type CommandKind,
  type ErrorBody,
  type Refused,
} from '@moothall/protocol';
import { createCheck, type Checked } from '../platform/validation.js';
import { textsIn } from './texts-in.js';

const CHECKS = Object.fromEntries(
  Object.entries(COMMANDS).map(([kind, schema]) => [kind, createCheck(schema)]),
) as unknown as Record<CommandKind, (value: unknown) => Checked<Command>>;

/** @returns the command, or the refusal to send back; the sender's id is in it where it could be read */
export function parseCommand(value: unknown): { readonly command: Command } | { readonly refused: Refused } {
  const fields: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const commandId = typeof fields['id'] === 'string' ? fields['id'].slice(0, 64) : '';
  const refuse = (error: ErrorBody) => ({ refused: { ok: false, commandId, error } as const });
  // Sockets limit the frame; this says it in words, and for HTTP too.
  const bytes = value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
  if (bytes > COMMAND_MAX_BYTES) return refuse(errorBody('command-too-large'));
  const { kind } = fields;
  if (typeof kind !== 'string' || !isKind(kind)) return refuse(errorBody('unknown-command', '/kind'));
  const spoilt = unstorable(value);
  if (spoilt !== undefined) return refuse(errorBody('malformed-command', spoilt));
  const checked = CHECKS[kind](value);
  if (checked.ok) return { command: checked.value };
  // A text that is too long has a code of its own, because a person can shorten it.
  const code = checked.rule === 'maxLength' ? 'field-too-long' : 'malformed-command';
  return refuse(errorBody(code, checked.path));
}

function isKind(kind: string): kind is CommandKind {
  return Object.hasOwn(COMMANDS, kind);
}

/**
 * Where a text stands that PostgreSQL cannot keep: one with a NUL, or with half of a pair of surrogates.
 * @returns its JSON pointer
 */
function unstorable(value: unknown): string | undefined {
  for (const { text, path } of textsIn(value)) if (/\0|\p{Surrogate}/u.test(text)) return path;
  return undefined;
}
