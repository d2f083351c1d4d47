import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { startWhyfail, type Whyfail } from './start-whyfail.ts';
import { createVisitor, type Visitor } from './visitor.ts';

const PICTURES = fileURLToPath(new URL('../../../test-output/', import.meta.url));
const DESKTOP = { width: 1360, height: 850 };
const PATIENCE_MS = 20_000;
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Stage {
  /** Ada in front of a fresh playground. */
  readonly visitor: Visitor;
  readonly whyfail: Whyfail;
}

interface StoryOptions {
  /** Size of the window, in pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly hasTouch?: boolean;
}

/**
 * A test with a program of its own and somebody in front of it.
 * It also fails when the page throws; a failure leaves a picture in `test-output/`.
 */
export function story(name: string, run: (stage: Stage) => Promise<void>, options: StoryOptions = {}): void {
  it(name, async () => {
    const whyfail = await startWhyfail();
    const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: SWITCHES });
    try {
      const page = await browser.newPage({ viewport: DESKTOP, locale: 'en-US', ...options });
      page.setDefaultTimeout(PATIENCE_MS);
      await play(page, name, async (thrown) => {
        await page.goto(whyfail.url);
        await page.getByRole('main').waitFor();
        await run({ visitor: createVisitor(page), whyfail });
        expect(thrown).toEqual([]);
      });
    } finally {
      await browser.close();
      await whyfail.stop();
    }
  });
}

async function play(
  page: Page,
  name: string,
  run: (thrown: readonly string[]) => Promise<void>,
): Promise<void> {
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  try {
    await run(thrown);
  } catch (error) {
    await mkdir(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}${name.replace(/\W+/g, '-')}.png` });
    throw error;
  }
}
