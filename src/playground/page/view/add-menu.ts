import { type MenuItem, openMenu } from '../overlay/menu.ts';
import type { Target } from './composer.ts';
import type { Desk } from './desk.ts';
import { writeSnippet } from './snippet.ts';

/** Opens the menu of the plus button: files, snippets, and what the app offers everywhere. */
export function openAddMenu(
  anchor: HTMLElement,
  desk: Desk,
  { target, pick }: { readonly target: Target; readonly pick: () => void },
): void {
  const shortcuts: MenuItem[] = desk
    .state()
    .shortcuts.filter((shortcut) => shortcut.type === 'global')
    .map((shortcut) => ({
      label: shortcut.name,
      icon: 'spark',
      choose: () => void desk.perform('shortcut', { callbackId: shortcut.callbackId }),
    }));
  openMenu(anchor, [
    { label: 'Upload a file', icon: 'file', choose: pick },
    { label: 'Create a text snippet', icon: 'command', choose: () => writeSnippet(desk, target) },
    ...shortcuts,
  ]);
}
