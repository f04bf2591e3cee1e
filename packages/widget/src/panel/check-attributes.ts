/** Tells whoever builds the page of attributes that the element does not know. */
import type { Host } from './host.js';

const KNOWN = 'council hall locale service position launcher color-scheme storage form'.split(' ');
/** Attributes of any element that are no properties by the same name, and those that frameworks leave behind. */
const ORDINARY = /^(class|exportparts|tabindex|(data|aria|v|ng|x)-.+|\W.+|_.+)$/;

/** Those of the loader's own address are not looked at: a page may add what it likes to it. */
export function checkAttributes(host: Host): void {
  for (const { name } of host.attributes)
    if (!KNOWN.includes(name) && !(name in host) && !ORDINARY.test(name) && !host.known?.query.has(name))
      host.warn('unknown-attribute', `${host.localName} knows no ${name}`);
}
