/** Hours and minutes of a message's timestamp (`1764000000.000100`, seconds) on the clock of the reader. */
export function formatTime(ts: string, locale: string): string {
  const date = new Date(Number(ts) * 1000);
  return date.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
}
