/** Undoes the three escapes of a Slack text once, `&amp;` last, so that `&amp;lt;` stays the visible `&lt;`. */
export function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
