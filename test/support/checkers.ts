/** Two independent judges of a page: axe, and IBM's accessibility-checker-engine. Both look into open shadow roots. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { violations } from './browser.js';

/** What the engine says of one place. */
interface Finding {
  readonly ruleId: string;
  readonly value: readonly [policy: string, verdict: string];
  readonly path: { readonly dom: string };
  readonly message: string;
  readonly snippet: string;
}

/** WCAG 2.2 A and AA, and what IBM asks beyond it. */
const POLICIES = ['IBM_Accessibility', 'WCAG_2_2'];

/** What the engine cannot know, or asks a person to look at; somebody has looked, and says why it stands. */
interface Judgement {
  readonly rule: string;
  /** In the place's markup; whatever does not match is not judged, and fails. */
  readonly where: RegExp;
  readonly because: string;
}

/** “Violations” that are none. */
const MISTAKEN: readonly Judgement[] = [
  {
    rule: 'aria_child_tabbable',
    where: /role="listbox"/,
    because:
      'The focus stays in the combobox, which names the option by aria-activedescendant: the pattern of the ARIA guide.',
  },
  {
    rule: 'element_tabbable_role_valid',
    where: /class="scroll"/,
    because:
      'A table that scrolls on its own must be reached by keyboard (2.1.1), and is named as a region so that it is announced.',
  },
  {
    rule: 'element_tabbable_role_valid',
    where: /part="log"/,
    because:
      'What was said scrolls, and without a place of its own for the focus nobody could scroll it by keyboard.',
  },
  {
    rule: 'aria_content_in_landmark',
    where: /part="launcher"/,
    because:
      'The element around is a region by its internals, which the engine cannot see; focus-path.test.ts holds it in the browser’s own tree.',
  },
];

/** “Potential violations” and what is to be looked at by hand. */
const JUDGED: readonly Judgement[] = [
  {
    rule: 'style_highcontrast_visible',
    where: /^<(style|link)/,
    because: 'Forced colours are one of the looks in which every view is judged and photographed.',
  },
  {
    rule: 'style_color_misuse',
    where: /^<(style|link)/,
    because:
      'Errors, states and links have words, lines or signs besides their colour; looked at in forced colours, where none is left.',
  },
  {
    rule: 'form_submit_button_exists',
    where: /^<form/,
    because: 'A button without a type submits; the engine looks for the attribute.',
  },
  {
    rule: 'element_tabbable_visible',
    where: /^<(button|input|a|textarea|label)|part="log"/,
    because: 'It is in a part that scrolls; that the focus brings it into sight is held by sight.test.ts.',
  },
  {
    rule: 'input_label_visible',
    where: /^<(textarea|select)[^>]* (part="input"|name="comment")/,
    because:
      'Its label stands above it and names it by `for`; the engine misses it within a heading or a cell.',
  },
  {
    rule: 'input_label_visible',
    where: /^<textarea[^>]* part="composer"/,
    because:
      'The button “Send” beside the field says what it is for (technique G167), and the lede above what to write.',
  },
  {
    rule: 'aria_keyboard_handler_exists',
    where: /role="(combobox|listbox)"/,
    because:
      'Its handlers are listeners, which the engine cannot see; service-combobox.test.ts presses the keys.',
  },
  {
    rule: 'widget_tabbable_exists',
    where: /role="listbox"/,
    because: 'As above: the focus stays in the combobox.',
  },
  {
    rule: 'text_sensory_misuse',
    where: /hint|limit/,
    because: '“The right person” and “characters left” are no directions.',
  },
  {
    rule: 'text_block_heading',
    where: /^<(br|p)/,
    because: 'A reference, and how a door stands: each is text about the heading above it.',
  },
];

const engine = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

/** Everything that axe or the engine calls wrong in the page as it is now; none is what a test wants. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const axe = await violations(page);
  const found = await findings(page);
  return [
    ...axe.map((one) => `axe ${one}`),
    ...found
      .filter(isWrong)
      .map(({ ruleId, value, path, message, snippet }) =>
        [`ibm ${ruleId} (${value[1]})`, message, path.dom, snippet].join(' | '),
      ),
  ];
}

async function findings(page: Page): Promise<readonly Finding[]> {
  // By the protocol, not by a script tag: the pages' policies allow none of ours, and should not.
  await page.evaluate(`${engine};globalThis.ace ??= ace`);
  return page.evaluate(async (policies) => {
    const { ace } = globalThis as unknown as {
      ace: {
        Checker: new () => { check(of: Document, policies: string[]): Promise<{ results: Finding[] }> };
      };
    };
    const { results } = await new ace.Checker().check(document, policies);
    return results
      .filter(({ value: [policy, verdict] }) => verdict !== 'PASS' && policy !== 'INFORMATION')
      .map(({ ruleId, value, path, message, snippet }) => ({ ruleId, value, path, message, snippet }));
  }, POLICIES);
}

function isWrong({ ruleId, value: [policy, verdict], snippet }: Finding): boolean {
  if (policy === 'RECOMMENDATION') return false;
  const known = verdict === 'FAIL' ? MISTAKEN : JUDGED;
  return !known.some(({ rule, where }) => rule === ruleId && where.test(snippet));
}
