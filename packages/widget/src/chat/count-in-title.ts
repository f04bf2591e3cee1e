/** Says in the tab's title that an answer has come while the citizen looks at another tab; the page's own title comes back with them. */
const MARK = /^\(\d+\) /;
let waiting: AbortController | undefined;

/**
 * @param count messages that nobody has seen; without effect where the page is looked at
 * @param whenSeen called when the citizen comes back to the page
 */
export function countInTitle(count: number, whenSeen: () => void): void {
  const isAway = count > 0 && document.hidden;
  const title = document.title.replace(MARK, '');
  const wanted = isAway ? `(${count}) ${title}` : title;
  if (document.title !== wanted) document.title = wanted;
  waiting?.abort();
  if (!isAway) return;
  waiting = new AbortController();
  const back = (): void => {
    countInTitle(0, whenSeen);
    whenSeen();
  };
  document.addEventListener('visibilitychange', back, { once: true, signal: waiting.signal });
}
