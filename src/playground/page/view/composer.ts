import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { parseTyped } from '../text/parse-typed.ts';
import { openAddMenu } from './add-menu.ts';
import type { Desk, Draft, Part } from './desk.ts';
import { createSuggestionList } from './suggestion-list.ts';
import { upload } from './upload.ts';

const TALLEST_PX = 260;

/** Where a text box sends to. */
export interface Target {
  readonly channel: string;
  /** Empty for the channel itself. */
  readonly thread: string;
  readonly placeholder: string;
}

/**
 * Builds a text box with its tools. Enter sends, Shift+Enter begins a line, `/` offers commands, `@` people.
 *
 * @param target asked at every draw, so that one box serves whatever conversation is open
 */
export function createComposer(desk: Desk, target: () => Target): Part {
  const input = el('textarea', {
    class: 'composer-input',
    rows: 1,
    'data-action': 'compose',
    'aria-autocomplete': 'list',
    spellcheck: 'false',
  });
  const files = el('div', 'composer-files');
  const problem = el('p', { class: 'error', role: 'alert' });
  const picker = el('input', { type: 'file', multiple: true, hidden: true, 'aria-label': 'Upload files' });
  const suggestions = createSuggestionList(input, desk);
  const key = (): string => toDraftKey(target());

  function fit(): void {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, TALLEST_PX)}px`;
  }
  function keep(change: Partial<Draft>): void {
    desk.keepDraft(key(), { ...desk.draft(key()), ...change });
    update();
  }
  async function addFiles(added: Iterable<File>): Promise<void> {
    for (const file of added) {
      const id = await upload(desk, file);
      if (id) keep({ files: [...desk.draft(key()).files, { id, name: file.name }] });
    }
    picker.value = '';
  }
  async function send(): Promise<void> {
    const { text, files: attached } = desk.draft(key());
    if (text.trim() === '' && attached.length === 0) return;
    problem.textContent = await post(desk, target(), { text, files: attached });
    if (problem.textContent === '') keep({ text: '', files: [] });
  }
  function update(): void {
    const draft = desk.draft(key());
    const { placeholder } = target();
    input.placeholder = placeholder;
    input.setAttribute('aria-label', placeholder);
    if (input.dataset['draft'] !== key()) {
      problem.textContent = '';
      suggestions.hide();
    }
    input.dataset['draft'] = key();
    if (input.value !== draft.text) input.value = draft.text;
    files.replaceChildren(
      ...draft.files.map((file) =>
        renderAttached(file.name, () => keep({ files: draft.files.filter((one) => one !== file) })),
      ),
    );
    requestAnimationFrame(fit);
  }

  input.addEventListener('input', () => {
    problem.textContent = '';
    keep({ text: input.value });
    suggestions.refresh();
  });
  input.addEventListener('blur', suggestions.hide);
  input.addEventListener('keydown', (event) => {
    if (suggestions.takeKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  });
  input.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.files;
    if (pasted?.length) void addFiles(pasted);
  });
  picker.addEventListener('change', () => void addFiles(picker.files ?? []));

  const add = el(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Add', 'aria-haspopup': 'menu' },
    icon('plus'),
  );
  add.addEventListener('click', () =>
    openAddMenu(add, desk, { target: target(), pick: () => picker.click() }),
  );
  const button = el(
    'button',
    { type: 'button', class: 'send', 'aria-label': 'Send', onclick: send },
    icon('send'),
  );
  const frame = el('div', 'composer-frame', input, files, el('div', 'composer-tools', add, button), picker);
  return { element: el('div', 'composer', suggestions.element, frame, problem), update };
}

/** Name of the draft of a text box. */
export function toDraftKey(target: Pick<Target, 'channel' | 'thread'>): string {
  return `${target.channel}/${target.thread}`;
}

/** Sends what was typed; answers what is wrong with it, or nothing when it went out. */
async function post(desk: Desk, target: Target, { text, files }: Draft): Promise<string> {
  const { channel, thread } = target;
  const commands = desk.state().commands.map((one) => one.command);
  const typed = files.length > 0 ? ({ kind: 'message', text } as const) : parseTyped(text, commands);
  if (typed.kind === 'unknown-command') {
    return `${typed.command} is not a command here. To send it as a message, begin with a space.`;
  }
  if (typed.kind === 'command') {
    if (thread) return `${typed.command} is not supported in threads. Sorry!`;
    void desk.perform('slash', { channel, command: typed.command, text: typed.text });
    return '';
  }
  const request = { channel, text: typed.text, files: files.map((file) => file.id) };
  const done = await desk.perform('say', thread ? { ...request, thread } : request);
  return done ? '' : 'Not sent.';
}

function renderAttached(name: string, remove: () => void): HTMLElement {
  const label = `Remove ${name}`;
  return el(
    'span',
    'attached',
    icon('file'),
    name,
    el(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': label, onclick: remove },
      icon('close'),
    ),
  );
}
