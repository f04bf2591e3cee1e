/** Names made of ids, for what the console knows no better word for. */
import { en } from './en.js';

/** `missed-bin` → `Missed bin`; without a service, the general word. */
export function serviceName(service: string | undefined): string {
  return service === undefined ? en.noService : idInWords(service);
}

/** `date-of-birth` → `Date of birth`. */
export function idInWords(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `cy` → `Welsh`; other tags by the browser's own names. */
export function languageName(tag: string): string {
  const known = en.languages[tag.split('-')[0] ?? tag];
  if (known !== undefined) return known;
  try {
    return new Intl.DisplayNames('en-GB', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
