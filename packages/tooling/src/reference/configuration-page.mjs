// The page of all environment variables, from the server's configuration.

/**
 * @param {readonly { name: string, default: string, description: string }[]} fields
 * @returns {string}
 */
export function configurationPage(fields) {
  const rows = fields.map(
    ({ name, default: value, description }) => `| \`${name}\` | ${cell(value)} | ${description} |`,
  );
  return `# Configuration

The hall reads its environment in one place and checks it before anything starts; a wrong value stops the start with one
sentence that names it.

| variable | where it is not set | what it does |
| --- | --- | --- |
${rows.join('\n')}

Written by \`npm run docs\` from \`packages/server/src/platform/configuration.ts\`.
`;
}

/** A value as code; an explanation in brackets as prose. @param {string} value */
const cell = (value) => (value.startsWith('(') ? value : `\`${value}\``);
