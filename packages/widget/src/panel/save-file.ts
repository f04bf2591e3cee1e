/** Lets the browser save a text as a file, without the hall having any part in it. */

/** @param type its media type, without the charset */
export function saveFile(text: string, type: string, name: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // The browser begins to read it in its own time.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
