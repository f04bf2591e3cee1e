/** The texts in what was sent, wherever they stand. */

export interface FoundText {
  readonly text: string;
  /** JSON pointer; of a field's name that of what holds the field. */
  readonly path: string;
  readonly isName: boolean;
}

/** Every text of a JSON value in its order, a field's name before what the field holds. */
export function* textsIn(value: unknown, path = ''): Generator<FoundText> {
  if (typeof value === 'string') yield { text: value, path, isName: false };
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield { text: name, path, isName: true };
    yield* textsIn(inner, `${path}/${name}`);
  }
}
