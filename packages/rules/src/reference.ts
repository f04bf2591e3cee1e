/** Reads an enquiry's reference as people type it: `ash 4f7k-92qx` is `ASH-4F7K-92QX`. */

/** @returns the reference as the hall writes it, or undefined where it cannot be one */
export function parseReference(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '');
  const [, prefix = '', rest = ''] = /^([A-Z]{3})([0-9A-Z]{8})$/.exec(plain) ?? [];
  if (rest === '') return undefined;
  // What is read for what: the hall's alphabet has no I, L, O and U.
  const letters = rest.replace(/[IL]/g, '1').replace(/O/g, '0').replace(/U/g, 'V');
  return `${prefix}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
