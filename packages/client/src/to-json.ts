/** JSON as it is meant, also on pages whose old libraries gave arrays and dates a `toJSON` of their own. */

/** For `JSON.stringify`: takes each value as it stands, passing over any `toJSON`. */
export function asItIs(this: unknown, key: string): unknown {
  return (this as Readonly<Record<string, unknown>>)[key];
}

export function toJson(value: unknown): string {
  return JSON.stringify(value, asItIs);
}
