import { createClient } from './client.ts';
import { startPage } from './view/page.ts';

const root = document.querySelector<HTMLElement>('#page');
if (root) {
  startPage(root, createClient()).catch((error: unknown) => {
    root.textContent = `The playground does not answer: ${error instanceof Error ? error.message : String(error)}`;
  });
}
