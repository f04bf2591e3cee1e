/** Named events with typed details. */

export class Emitter<Details> {
  readonly #listeners = new Map<keyof Details, Set<(detail: never) => void>>();

  /** @returns what takes the listener off again */
  on<Name extends keyof Details>(name: Name, listener: (detail: Details[Name]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  /** A listener that throws hinders no other one; its error is thrown by itself afterwards. */
  emit<Name extends keyof Details>(name: Name, detail: Details[Name]): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) {
      try {
        (listener as (detail: Details[Name]) => void)(detail);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
