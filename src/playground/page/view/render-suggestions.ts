import { el } from '../dom/el.ts';
import type { Suggestion } from './find-suggestions.ts';

/** Draws the list above the text box. */
export function renderSuggestions(
  suggestions: readonly Suggestion[],
  chosen: number,
  { choose }: { readonly choose: (suggestion: Suggestion) => void },
): HTMLElement[] {
  return suggestions.map((suggestion, at) =>
    el(
      'button',
      {
        type: 'button',
        role: 'option',
        id: `suggestion-${at}`,
        tabindex: -1,
        class: 'suggestion',
        'aria-selected': at === chosen ? 'true' : 'false',
        onmousedown: (event: MouseEvent) => event.preventDefault(),
        onclick: () => choose(suggestion),
      },
      el('span', 'suggestion-label', suggestion.label),
      el('span', 'hint', suggestion.hint),
    ),
  );
}
