// What a new element of the widget consists of: the element, its look, its words and its test.
import { before, namesOf } from './names.mjs';

/**
 * @param {string} name without the prefix
 * @returns {{ files: Record<string, string>, edits: Record<string, (text: string) => string> }} by path from the root
 */
export function element(name) {
  const { kebab, pascal, camel, sentence, prose } = namesOf(name);
  const folder = `packages/widget/src/${kebab}`;
  const tag = `moothall-${kebab}`;
  return {
    files: {
      [`${folder}/${kebab}.ts`]: `/** \`<${tag}>\`: ${prose}. */
import { LitElement, html, type TemplateResult } from 'lit';
import { baseStyles } from '../theme/base.styles.js';
import { ${camel}En } from '../texts/${kebab}.en.js';
import { ${camel}Styles } from './${kebab}.styles.js';

/**
 * @tag ${tag}
 * @slot - what is shown below the heading
 */
export class Moothall${pascal} extends LitElement {
  static override styles = [baseStyles, ${camel}Styles];

  override render(): TemplateResult {
    return html\`<h3 part="heading">\${${camel}En.heading}</h3>
      <slot></slot>\`;
  }
}
`,
      [`${folder}/${kebab}.styles.ts`]: `/** The look of \`<${tag}>\`. */
import { css } from 'lit';

export const ${camel}Styles = css\`
  :host {
    display: block;
  }
  h3 {
    margin-block: 0 var(--mh-space);
  }
\`;
`,
      [`packages/widget/src/texts/${kebab}.en.ts`]: `/** What \`<${tag}>\` says, in English. */
export const ${camel}En = {
  heading: '${sentence}',
} as const;
`,
      [`${folder}/${kebab}.test.ts`]: `/** \`<${tag}>\` in a browser. */
import { define } from '../panel/define.js';
import { accessible, describe, equal, it } from '../testing/check.js';
import { Moothall${pascal} } from './${kebab}.js';

define('${tag}', Moothall${pascal});

describe('<${tag}>', () => {
  it('says what it is about, in both themes without a finding of axe', async () => {
    const element = document.createElement('${tag}') as Moothall${pascal};
    element.textContent = 'Monday to Friday, 9am to 5pm';
    document.body.append(element);
    await element.updateComplete;
    equal(element.renderRoot.querySelector('h3')?.textContent, '${sentence}');
    await accessible(element);
    element.remove();
  });
});
`,
    },
    edits: {
      'packages/widget/src/panel.ts': (text) =>
        before(
          before(
            text,
            "from './panel/define.js'",
            `import { Moothall${pascal} } from './${kebab}/${kebab}.js';`,
          ),
          "define('moothall-panel'",
          `define('${tag}', Moothall${pascal});`,
        ),
    },
  };
}
