/** Addresses made of what somebody typed. Pure. */

/** What a telephone can dial: digits, and a plus at the beginning. */
export function dialled(telephone: string): string {
  const digits = telephone.replace(/\(0\)/, '').replace(/[^0-9]/g, '');
  return `tel:${telephone.trim().startsWith('+') ? '+' : ''}${digits}`;
}

/** The same through Relay UK, whose prefix goes before the number as it is dialled within the country. */
export function dialledThroughRelay(telephone: string): string {
  const [, plus, digits = ''] = /^tel:(\+?)(.*)$/.exec(dialled(telephone)) ?? [];
  const national = plus === '' ? digits : digits.startsWith('44') ? `0${digits.slice(2)}` : `00${digits}`;
  return `tel:18001${national}`;
}

/** A mail to this address alone: no subject, body or further recipient can be smuggled in. */
export function mailTo(email: string): string {
  return `mailto:${encodeURIComponent(email.trim()).replace('%40', '@')}`;
}
