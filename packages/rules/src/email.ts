/** Reads an e-mail address; only sending to it could prove it. */
import { checkText } from './check-text.js';

export type Email = { readonly email: string } | { readonly problem: 'empty' | 'format' | 'too-long' };

/** As RFC 5321 limits it. */
const LONGEST = 254;

/** Accepts what mail servers accept in practice: one @, a name before it, a domain with a dot after it, no spaces. */
export function parseEmail(text: string): Email {
  const email = text.trim();
  if (email === '') return { problem: 'empty' };
  if (email.length > LONGEST) return { problem: 'too-long' };
  const isMail =
    /^[^\s@<>(),;:"[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u.test(
      email,
    ) && !/^\.|\.@|\.\./u.test(email);
  return isMail ? { email } : { problem: 'format' };
}

export const checkEmail = checkText((text) => {
  const email = parseEmail(text);
  return 'problem' in email ? email.problem : undefined;
});
