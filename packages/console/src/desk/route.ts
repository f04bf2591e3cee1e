/** Where the desk stands, in the address: a reload, a link and the back button keep the place. */

const PATTERN = /^#\/enquiries\/([0-9a-f-]{36})$/;

/** The address of an enquiry. */
export function addressOf(enquiryId: string): string {
  return `#/enquiries/${enquiryId}`;
}

/** The address of the list alone. */
export const LIST_ADDRESS = '#/';

/** The enquiry that an address names. */
export function enquiryIn(hash: string): string | undefined {
  return PATTERN.exec(hash)?.[1];
}
