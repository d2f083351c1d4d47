export type Child = Node | string | undefined | false;

type Listener = (event: never) => unknown;

/** Attributes by name; `onclick: fn` adds a listener, `true` an empty attribute, `false` and `undefined` nothing. */
export type Attributes = Readonly<Record<string, string | number | boolean | Listener | undefined>>;

/**
 * Builds an HTML element. Text becomes text nodes and nothing is ever parsed as markup, since messages are hostile.
 *
 * @param tag name of the element
 * @param attributes a string stands for the class alone
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes | string = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const given = typeof attributes === 'string' ? { class: attributes } : attributes;
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}
