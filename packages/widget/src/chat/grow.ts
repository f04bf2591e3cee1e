/** Lets a field grow with its text. */

const MOST_LINES = 5;

export function grow(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  const lineHeight = parseFloat(getComputedStyle(field).lineHeight) || 24;
  const border = field.offsetHeight - field.clientHeight;
  const most = lineHeight * MOST_LINES + border + 16;
  if (field.scrollHeight > 0) field.style.height = `${Math.min(field.scrollHeight + border, most)}px`;
}
