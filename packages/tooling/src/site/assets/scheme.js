/// <reference lib="dom" />
// The reader's choice of colours, before anything is drawn. Kept only once it was made.
(() => {
  const KEY = 'moothall-docs:scheme';
  const root = document.documentElement;
  const chosen = (() => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  })();
  if (chosen) root.style.colorScheme = chosen;
  document.addEventListener('DOMContentLoaded', () => {
    // On a small screen the page comes before the list of pages.
    if (matchMedia('(width < 52rem)').matches) document.querySelector('.menu')?.removeAttribute('open');
    const select = /** @type {HTMLSelectElement} */ (document.querySelector('#scheme'));
    if (chosen) select.value = chosen;
    select.addEventListener('change', () => {
      root.style.colorScheme = select.value;
      try {
        localStorage.setItem(KEY, select.value);
      } catch {
        // Then it holds for this page.
      }
    });
  });
})();
