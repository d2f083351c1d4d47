import { renderBlocks } from '../blocks/render-blocks.ts';
import { el } from '../dom/el.ts';
import { keepFocus } from '../dom/keep-focus.ts';
import type { Desk, Part } from './desk.ts';
import { createFormValues } from './form-values.ts';
import { toViewContext } from './view-context.ts';

/** Builds the app's Home tab. The app is told whenever somebody opens it. */
export function createHome(desk: Desk): Part {
  const values = createFormValues();
  const element = el('div', { class: 'home', tabindex: 0 });
  let content = el('div', 'home-page');
  let drawn = '';
  let openedFor = '';
  element.append(content);

  function update(): void {
    const { as, home } = desk.state();
    if (openedFor !== as) {
      openedFor = as;
      void desk.perform('open-home', {});
    }
    const signature = JSON.stringify([as, home]);
    if (signature === drawn) return;
    drawn = signature;
    values.startDrawing();
    const page = home
      ? renderBlocks(home.blocks, toViewContext(home, values, desk))
      : el('p', 'hint', 'The app has not published its Home tab yet.');
    const fresh = el('div', 'home-page', page);
    keepFocus(content, fresh, () => content.replaceWith(fresh));
    content = fresh;
  }
  return { element, update };
}
