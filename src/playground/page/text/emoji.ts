/** Short names that messages here use. Any other name stays readable as `:name:`. */
const EMOJI: ReadonlyMap<string, string> = new Map([
  ['+1', '👍'],
  ['-1', '👎'],
  ['arrow_right', '➡️'],
  ['bar_chart', '📊'],
  ['bell', '🔔'],
  ['books', '📚'],
  ['bug', '🐛'],
  ['bulb', '💡'],
  ['chart_with_upwards_trend', '📈'],
  ['clipboard', '📋'],
  ['eyes', '👀'],
  ['fire', '🔥'],
  ['gear', '⚙️'],
  ['globe_with_meridians', '🌐'],
  ['heavy_check_mark', '✔️'],
  ['hourglass', '⌛'],
  ['hourglass_flowing_sand', '⏳'],
  ['information_source', 'ℹ️'],
  ['key', '🔑'],
  ['large_blue_circle', '🔵'],
  ['large_green_circle', '🟢'],
  ['large_orange_circle', '🟠'],
  ['large_red_circle', '🔴'],
  ['large_yellow_circle', '🟡'],
  ['link', '🔗'],
  ['lock', '🔒'],
  ['mag', '🔍'],
  ['memo', '📝'],
  ['mute', '🔇'],
  ['no_entry', '⛔'],
  ['no_entry_sign', '🚫'],
  ['octagonal_sign', '🛑'],
  ['package', '📦'],
  ['pushpin', '📌'],
  ['question', '❓'],
  ['red_circle', '🔴'],
  ['repeat', '🔁'],
  ['rocket', '🚀'],
  ['rotating_light', '🚨'],
  ['see_no_evil', '🙈'],
  ['shield', '🛡️'],
  ['smile', '😄'],
  ['stopwatch', '⏱️'],
  ['tada', '🎉'],
  ['test_tube', '🧪'],
  ['thinking_face', '🤔'],
  ['thumbsdown', '👎'],
  ['thumbsup', '👍'],
  ['wave', '👋'],
  ['warning', '⚠️'],
  ['white_check_mark', '✅'],
  ['wrench', '🔧'],
  ['x', '❌'],
  ['zap', '⚡'],
]);

/** The character for a short name without colons, or the name in its colons when there is none. */
export function toEmoji(name: string): string {
  return EMOJI.get(name) ?? `:${name}:`;
}

/** Plain text with the short names that are known replaced. */
export function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+-]{1,40}):/g, (_all, name: string) => toEmoji(name));
}
