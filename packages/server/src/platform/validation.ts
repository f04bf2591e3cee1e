/** Checks what comes in against the protocol's schemas, compiled once. */
import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  /** JSON pointer to the first place that differs, and the rule of JSON Schema that it breaks. */
  | { readonly ok: false; readonly path: string; readonly rule: string };

/** @returns a function that says whether a value has the schema's shape and, where not, the first place that differs */
export function createCheck<const Schema extends TSchema>(
  schema: Schema,
): (value: unknown) => Checked<Static<Schema>> {
  const validator = Compile(schema);
  return (value) => {
    if (validator.Check(value)) return { ok: true, value };
    const [first] = validator.Errors(value);
    return { ok: false, path: first?.instancePath ?? '', rule: first?.keyword ?? '' };
  };
}
