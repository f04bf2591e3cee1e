/** For tests: files on their way that stand as the test says. */
import type { MessageFiles } from '@moothall/client';
import type { Upload, Uploads } from '@moothall/client/attachments';

export class FakeUploads implements Uploads {
  all: readonly Upload[] = [];
  readonly done: string[] = [];
  readonly files: Blob[] = [];
  readonly #listeners = new Set<() => void>();

  add(file: Blob, name: string): string {
    const id = `u${this.files.push(file)}`;
    this.done.push(`add ${name} ${file.type}`);
    this.change([...this.all, { id, name, sizeBytes: file.size, progress: 0, state: 'sending' }]);
    return id;
  }

  remove(id: string): void {
    this.done.push(`remove ${id}`);
    this.change(this.all.filter((one) => one.id !== id));
  }

  take(): MessageFiles | undefined {
    const ids = this.all.filter(({ state }) => state !== 'failed').map(({ id }) => id);
    this.change(this.all.filter(({ state }) => state === 'failed'));
    return ids.length > 0 ? { ids, ready: Promise.resolve(), sendWith: () => undefined } : undefined;
  }

  async address(enquiryId: string, id: string): Promise<string> {
    this.done.push(`address ${enquiryId.slice(-1)} ${id}`);
    return `data:image/gif;base64,R0lGODlhAQABAAAAACw=#${id}`;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  change(all: readonly Upload[]): void {
    this.all = all;
    for (const listener of this.#listeners) listener();
  }

  set(id: string, change: Partial<Upload>): void {
    this.change(this.all.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }
}
