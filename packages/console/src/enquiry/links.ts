/** Addresses made of what somebody typed. Pure. */

/** What a telephone can dial: digits, and a plus at the beginning. */
export function dialled(telephone: string): string {
  const digits = telephone.replace(/\(0\)/, '').replace(/[^0-9]/g, '');
  return `tel:${telephone.trim().startsWith('+') ? '+' : ''}${digits}`;
}

/** A mail to this address alone: no subject, body or further recipient can be smuggled in. */
export function mailTo(email: string): string {
  return `mailto:${encodeURIComponent(email.trim()).replace('%40', '@')}`;
}
