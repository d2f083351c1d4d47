import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';

const PICTURES = fileURLToPath(new URL('../../../test-output/', import.meta.url));

/** Somebody in front of the page. */
export interface Visitor {
  readonly page: Page;
  /** The open conversation. */
  readonly channel: Locator;
  /** The thread pane. */
  readonly thread: Locator;
  /** The open modal. */
  readonly modal: Locator;
  /** Opens a conversation by its name. */
  readonly open: (name: string) => Promise<void>;
  /** Becomes somebody else: `Ada`, `Lin`, `Max`. */
  readonly become: (name: string) => Promise<void>;
  /** Puts a text into the box as a paste would, and presses Enter. */
  readonly send: (text: string, where?: 'channel' | 'thread') => Promise<void>;
  /** Opens the menu of a message and chooses. */
  readonly choose: (message: Locator, item: string | RegExp) => Promise<void>;
  /** Leaves a picture of the page in `test-output/`. */
  readonly picture: (name: string) => Promise<void>;
}

/** Gives a page hands. */
export function createVisitor(page: Page): Visitor {
  const panes = {
    channel: page.getByRole('main'),
    thread: page.getByRole('complementary', { name: 'Thread' }),
  };
  return {
    page,
    ...panes,
    modal: page.getByRole('dialog'),
    open: (name) => page.getByRole('navigation').getByRole('button', { name }).click(),
    become: (name) => page.getByRole('group', { name: 'You are' }).getByRole('button', { name }).click(),
    async send(text, where = 'channel') {
      const box = panes[where].getByRole('textbox').last();
      await box.click();
      await page.keyboard.insertText(text);
      await box.press('Enter');
    },
    async picture(name) {
      await page.screenshot({ path: `${PICTURES}${name}.png` });
    },
    async choose(message, item) {
      await message.hover();
      await message.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    },
  };
}
