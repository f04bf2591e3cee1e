// The page of everything that is kept in a browser, from the client's table.

/**
 * @typedef {{ key: string, place: string, holds: string, written: string, stays: string, file: string }} Row
 * @param {{ citizen: readonly Row[], staff: readonly Row[] }} keys
 * @returns {string}
 */
export function storagePage({ citizen, staff }) {
  return `# What is kept in a browser

Nothing is kept, and no cookie is set, before somebody acts. What follows is all there is; tests fail where something is
stored that these tables do not have. [Privacy](../guides/privacy.md) says what to tell citizens.

\`*\` stands for the council's slug or for an id.

## For citizens, on the council's site

“Forget this device” removes all of it for this council at once, in every open tab; only that the
computer is shared stays known to the tab. “Exit this page” removes that too, and what any council's widget kept on the site.
On a shared computer, and with \`storage="session"\` on the
element, session storage takes the place of local storage and everything goes with the tab; with \`storage="none"\`
nothing is kept. There is no cookie.

${table(citizen)}

## For staff, on the hall's own site

${table(staff)}

Written by \`npm run docs\` from \`packages/client/src/stored-keys.ts\`.
`;
}

/** @param {readonly Row[]} rows */
function table(rows) {
  return [
    '| key | where | what it holds | written when | how long it stays |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ key, place, holds, written, stays }) =>
        `| \`${key}\` | ${place} | ${holds} | ${written} | ${stays} |`,
    ),
  ].join('\n');
}
