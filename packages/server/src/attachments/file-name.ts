/** Names of files, as they can be shown and saved without harm. */
import type { AttachmentType } from '@moothall/protocol';

/** Extensions that tell the truth about each type; the first is added where none of them is there. */
const EXTENSIONS: Readonly<Record<AttachmentType, readonly [string, ...string[]]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'text/plain': ['txt'],
};

const STEM_MAX_CHARACTERS = 100;
/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The name without its path, without characters that control, turn the direction of reading or mean something to a
 * file system, and with an extension that is true: `../rechnung\u202Efdp.exe` of a PDF becomes `rechnungfdp.exe.pdf`.
 */
export function safeFileName(given: string, type: AttachmentType): string {
  const allowed = EXTENSIONS[type];
  const name = given
    .normalize('NFC')
    .replace(/^.*[/\\]/su, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const extension = /\.([^.]+)$/u.exec(name)?.[1] ?? '';
  const isTrue = allowed.includes(extension.toLowerCase());
  const whole = isTrue ? name.slice(0, -extension.length - 1) : name;
  const stem =
    [...whole]
      .slice(0, STEM_MAX_CHARACTERS)
      .join('')
      .replace(/[. ]+$/u, '') || 'file';
  return `${RESERVED.test(stem) ? '_' : ''}${stem}.${isTrue ? extension.toLowerCase() : allowed[0]}`;
}

/** The value of `Content-Disposition`: the name in full for browsers, and in plain letters for whatever else reads it. */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`;
}
