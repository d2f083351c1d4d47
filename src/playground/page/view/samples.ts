import type { PageSample } from '../../page-api.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { toDraftKey } from './composer.ts';
import type { Desk } from './desk.ts';

const STORM_COUNT = 20;

/** Draws pastes to try, each with the ways to bring it to the app. */
export function renderSamples(desk: Desk, channel: string): HTMLElement {
  const { samples, commands } = desk.state();
  const command = commands[0]?.command;
  return el('div', 'samples', ...samples.map((sample) => renderSample(sample, { desk, channel, command })));
}

function renderSample(
  sample: PageSample,
  {
    desk,
    channel,
    command,
  }: { readonly desk: Desk; readonly channel: string; readonly command: string | undefined },
): HTMLElement {
  const fill = (text: string): void => {
    desk.keepDraft(toDraftKey({ channel, thread: '' }), { text, files: [] }, { show: true });
  };
  const text = sample.text.trim();
  const [firstLine = '', ...others] = text.split('\n');
  const more = others.length;
  const button = (label: string, title: string, act: () => void): HTMLElement =>
    el(
      'button',
      {
        type: 'button',
        class: 'button small',
        title,
        onclick: act,
        'aria-label': `${label}: ${sample.title}`,
      },
      label,
    );
  return el(
    'div',
    'sample',
    el('div', 'sample-title', sample.title),
    el('code', 'sample-line', firstLine),
    more > 0 && el('span', 'hint', ` and ${more} more ${more === 1 ? 'line' : 'lines'}`),
    el(
      'div',
      'sample-ways',
      command &&
        button(`Ask ${command}`, 'Puts the command into the text box', () => fill(`${command} ${text}`)),
      button('Post', 'Sends it as a message', () => void desk.perform('say', { channel, text })),
      el(
        'button',
        {
          type: 'button',
          class: 'button small quiet',
          'aria-label': `Storm: ${sample.title}`,
          title: `Posts it ${STORM_COUNT} times, from an alert bot and from people`,
          onclick: () => desk.perform('storm', { channel, text, count: STORM_COUNT }),
        },
        icon('storm'),
        `Storm ×${STORM_COUNT}`,
      ),
    ),
  );
}
