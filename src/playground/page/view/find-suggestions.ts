import type { PageState } from '../../page-api.ts';

/** Something the text box offers to complete. */
export interface Suggestion {
  /** What is put in place of the word being typed. */
  readonly insert: string;
  readonly label: string;
  readonly hint: string;
}

/**
 * What fits the beginning that was typed: commands after `/` at the very start, people and the app after `@`.
 *
 * @param typed the text up to the caret
 */
export function findSuggestions(typed: string, state: PageState): Suggestion[] {
  if (/^\/\S*$/.test(typed)) {
    return state.commands
      .filter((one) => one.command.startsWith(typed))
      .map((one) => ({
        insert: `${one.command} `,
        label: `${one.command} ${one.usageHint}`,
        hint: one.description,
      }));
  }
  const start = /(?:^|\s)@([\w-]*)$/.exec(typed)?.[1];
  if (start === undefined) return [];
  return state.users
    .filter((user) => user.id !== state.as && user.name.toLowerCase().startsWith(start.toLowerCase()))
    .sort((a, b) => Number(b.id === state.bot) - Number(a.id === state.bot))
    .map((user) => ({
      insert: `@${user.name.toLowerCase()} `,
      label: `@${user.name.toLowerCase()}`,
      hint: user.isBot ? 'App' : user.outside ? 'Outside' : '',
    }));
}

/** Puts a suggestion in place of the word before the caret. */
export function applySuggestion(typed: string, suggestion: Suggestion): string {
  return typed.replace(/[/@]\S*$/, '') + suggestion.insert;
}
