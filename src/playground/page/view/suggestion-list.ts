import { el } from '../dom/el.ts';
import type { Desk } from './desk.ts';
import { applySuggestion, findSuggestions, type Suggestion } from './find-suggestions.ts';
import { renderSuggestions } from './render-suggestions.ts';

export interface SuggestionList {
  readonly element: HTMLElement;
  /** Looks again at what stands before the caret. */
  readonly refresh: () => void;
  readonly hide: () => void;
  /** Takes the keys that move and choose while the list is open; true when the key was one of them. */
  readonly takeKey: (event: KeyboardEvent) => boolean;
}

/** Builds the list that completes commands and mentions in a text box. */
export function createSuggestionList(input: HTMLTextAreaElement, desk: Desk): SuggestionList {
  const element = el('div', {
    class: 'suggestions',
    role: 'listbox',
    'aria-label': 'Suggestions',
    hidden: true,
  });
  let offered: Suggestion[] = [];
  let chosen = 0;
  const beforeCaret = (): string => input.value.slice(0, input.selectionStart);

  function draw(): void {
    element.hidden = offered.length === 0;
    element.replaceChildren(...renderSuggestions(offered, chosen, { choose }));
    if (element.hidden) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `suggestion-${chosen}`);
  }
  function hide(): void {
    offered = [];
    draw();
  }
  function choose(suggestion: Suggestion): void {
    const before = applySuggestion(beforeCaret(), suggestion);
    input.value = before + input.value.slice(input.selectionStart);
    input.setSelectionRange(before.length, before.length);
    hide();
    input.dispatchEvent(new Event('input'));
    input.focus();
  }
  function refresh(): void {
    offered = findSuggestions(beforeCaret(), desk.state());
    chosen = 0;
    draw();
  }
  function takeKey(event: KeyboardEvent): boolean {
    const suggestion = offered[chosen];
    if (!suggestion || event.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isWhole = suggestion.insert.trim() === beforeCaret();
    const takes = event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && !isWhole);
    if (step) {
      chosen = (chosen + step + offered.length) % offered.length;
      draw();
    } else if (event.key === 'Escape') hide();
    else if (takes) choose(suggestion);
    else return false;
    return true;
  }
  return { element, refresh, hide, takeKey };
}
