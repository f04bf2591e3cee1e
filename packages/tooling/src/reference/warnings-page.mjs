// The page to which the widget's warnings in a page's console point, from their catalogue. Its address is that of the warnings.

/**
 * @param {Readonly<Record<string, { title: string, advice: string }>>} warnings
 * @returns {string}
 */
export function warningsPage(warnings) {
  const sections = Object.entries(warnings).map(
    ([code, { title, advice }]) => `## <span id="${code}"></span>${title}

\`${code}\`

${advice.replace(/</g, '&lt;')}
`,
  );
  return `# Warnings of the contact widget

The widget writes these to the console of the page it is on, once each. Nothing is ever thrown into the page.

${sections.join('\n')}
Written by \`npm run docs\` from \`packages/protocol/src/warnings.ts\`.
`;
}
