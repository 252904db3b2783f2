/** What a piece of a page is made of, so that pieces with harmless and with hostile texts can be compared. */

/** Stands for the text that differs. */
const place = '•';

/** Addresses that are the same whatever the text is. */
const fixed = /^https:\/\/example\.org\/\d$/;

/** Ids that React counts. */
const counted = /_r_\w+?_/g;

/** Tags and attributes, nested, with `text` taken out of the values; the words between tags are left out. */
export function skeleton(node: ParentNode, text: string): string {
  const withoutText = (value: string) =>
    fixed.test(value)
      ? value
      : value.replaceAll(text, place).replaceAll(text.trim(), place).replace(counted, 'id');
  const of = (element: Element): string => {
    const attributes = [...element.attributes]
      .map(({ name, value }) => `${name}=${withoutText(value)}`)
      .sort();
    return `<${element.localName} ${attributes.join(' ')}>${[...element.children].map(of).join('')}</>`;
  };
  return [...node.children].map(of).join('');
}

/** Addresses that something leads to or is loaded from. */
export function addresses(node: ParentNode): string[] {
  const names = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href', 'cite'];
  return names.flatMap((name) =>
    [...node.querySelectorAll(`[${CSS.escape(name)}]`)].map(
      (element) => element.getAttribute(name) ?? '',
    ),
  );
}
