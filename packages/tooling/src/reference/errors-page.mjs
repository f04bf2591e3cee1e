// The page of all errors, from the protocol's catalogue.

/**
 * @param {Readonly<Record<string, { status: number, sentence: string, retryable?: boolean }>>} errors
 * @returns {string}
 */
export function errorsPage(errors) {
  const rows = Object.entries(errors).map(
    ([code, { status, sentence, retryable }]) =>
      `| <a id="${code}"></a>\`${code}\` | ${String(status)} | ${retryable === true ? 'yes' : 'no'} | ${sentence} |`,
  );
  return `# Errors

Every refusal of the hall carries one of these codes, over HTTP (with the status) and over the socket. A code, once
published, keeps its meaning. “Again” says whether the very same request can succeed later.

| code | status | again | what happened, and what to do |
| --- | --- | --- | --- |
${rows.join('\n')}

Written by \`npm run docs\` from \`packages/protocol/src/errors.ts\`.
`;
}
