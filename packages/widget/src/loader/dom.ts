/** Makes elements without a string of markup, so that strict Trusted Types have nothing to refuse. */

/** Functions become properties (`onclick`), everything else attributes. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, unknown>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (typeof value === 'string') made.setAttribute(name, value);
    else Object.assign(made, { [name]: value });
  made.append(...children);
  return made;
}
