const LINK = /<(https?:\/\/[^\s<>|]+|mailto:[^\s<>|]+)(?:\|([^<>\n]*))?>/g;
const MENTION = /<([@#!])([A-Za-z0-9^_-]+)(?:\|([^<>\n]*))?>/g;
const ENTITY = /&(?:amp;)*(lt|gt|quot|#39);|&(?:amp;)+/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Text as it was before Slack escaped and linked it: `<http://a.b|a.b>` is `a.b`, `&lt;` is `<`.
 * Entities escaped several times are decoded to the end, which keeps cleaning idempotent.
 * @param text message text, possibly never near Slack
 */
export function decodeSlackMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text
    .replace(LINK, (_, url: string, label: string | undefined) => label || url)
    .replace(
      MENTION,
      (_, sign: string, id: string, label: string | undefined) => `${sign === '#' ? '#' : '@'}${label || id}`,
    )
    .replace(ENTITY, (_, name: string | undefined) => (name === undefined ? '&' : (ENTITIES[name] ?? '&')));
}
