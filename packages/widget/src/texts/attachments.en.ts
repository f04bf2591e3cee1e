/** English of files: what goes along with a message, and what cannot. */
export const attachmentsEn = {
  list: 'Files to send',
  kilobytes: (count: number) => `${count.toLocaleString('en')} KB`,
  megabytes: (count: number) => `${count.toLocaleString('en', { maximumFractionDigits: 1 })} MB`,
  reading: 'Making it ready',
  sending: (percent: number) => `${percent}% sent`,
  waiting: 'Not sent yet. We try again when you are connected.',
  ready: 'Ready to send',
  remove: 'Remove',
  removed: (name: string) => `${name} removed`,
  file: 'File',
  opens: 'opens in a new tab',
  lost: 'The files did not reach us before the page was closed. Add them to a new message.',
  tooMany: (most: number) => `Only ${most} files can go with one message. Send these first, then add more.`,
  heic: 'This phone saved the picture as HEIC, which we cannot open. Add a screenshot of it, or save it as JPEG first.',
  errors: {
    'file-too-large': 'This file is larger than 10 MB. Add a smaller one.',
    'file-type-refused':
      'We cannot take this type of file. Add a picture (JPEG or PNG), a PDF, a Word or OpenDocument file, or plain text.',
    'file-damaged': 'This file is empty or damaged. Add another.',
    'picture-too-large': 'This picture has too many pixels. Make it smaller, or take a screenshot of it.',
    'file-too-many': 'You have added many files without sending them. Send or remove some first.',
  } as Readonly<Record<string, string>>,
  choose: 'Choose files',
  takePhoto: 'Take a photo',
  limits: (most: number) =>
    `${most === 1 ? 'One file' : `Up to ${most} files`}, each up to 10 MB: pictures, PDF, Word, OpenDocument or text`,
  formFull: (most: number) =>
    `You can add ${most === 1 ? 'one file' : `${most} files`} here. Remove one first.`,
  notKept: 'Files are not kept on this device. If you leave this page, add them again.',
  removeFailed: 'Remove the file that cannot be sent',
  lostInForm: 'Add the files again: they did not reach us',
  failed: 'This file could not be sent. Remove it and try again, or add another.',
};
