import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeState } from '../../src/card/encode-state.ts';
import { ACTIONS } from '../../src/card/ids.ts';
import { lintBlocks, lintView } from '../../src/card/lint-blocks.ts';
import { renderCard } from '../../src/card/render-card.ts';
import { renderDetailsModal } from '../../src/card/render-details-modal.ts';
import { renderFillModal } from '../../src/card/render-fill-modal.ts';
import { renderHelp } from '../../src/card/render-help.ts';
import { readTranslators } from '../../src/i18n/read-dictionaries.ts';
import { renderHome } from '../../src/slack/render-home.ts';
import { viewOf } from './answers.ts';

const SHIPPED = new URL('../../src/i18n/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'whyfail-language-'));
const english: Record<string, string> = JSON.parse(readFileSync(new URL('en.json', SHIPPED), 'utf8'));

for (const name of ['en.json', 'zh.json']) cpSync(fileURLToPath(new URL(name, SHIPPED)), join(folder, name));
// Everything in brackets: whatever is not, did not come from the dictionary.
const made = Object.entries(english).map(([key, text]) => [key, `‹${text}›`]);
writeFileSync(
  join(folder, 'qx.json'),
  JSON.stringify({ ...Object.fromEntries(made), 'language.name': 'Quux', colon: ': ' }),
);
const translators = readTranslators(pathToFileURL(`${folder}/`));

afterAll(() => rmSync(folder, { recursive: true }));

describe('card/third-language', () => {
  it('is there because its file is', () => {
    expect(translators.languages).toEqual(['en', 'qx', 'zh']);
  });

  it('is spoken by the whole interface, with texts of entries labelled by their language', () => {
    const view = viewOf({ lang: 'qx' });
    const shown = JSON.stringify([
      renderCard(view, translators),
      renderDetailsModal(view, translators, { section: 'steps' }),
      renderFillModal(view, translators, { reply: '' }),
      renderHelp({ lang: 'qx' }, translators),
    ]);
    for (const key of [
      'action.worked',
      'card.verify',
      'more.steps',
      'help.why',
      'modal.close',
      'fill.submit',
    ]) {
      expect(shown).toContain(
        JSON.stringify(`‹${english[key]}›`).slice(1, -1).split('\\n')[0]?.split('`')[0],
      );
    }
    expect(shown).toContain('‹ (‹English›)›');
    expect(shown).not.toContain('"It worked"');
  });

  it('is one of the choices of the toggle, which stays within the limits of Slack', () => {
    const { blocks } = renderCard(viewOf({ lang: 'qx' }), translators);
    expect(lintBlocks(blocks, 'message')).toEqual([]);
    const elements = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    const toggle = elements.find((element) => element.action_id === ACTIONS.languageToggled);
    expect(toggle).toMatchObject({
      type: 'static_select',
      options: [{ value: 'en' }, { value: 'qx' }, { value: 'zh' }],
      initial_option: { value: 'qx' },
    });
  });

  it('offers a copy for one person in each of the others', () => {
    const modal = renderDetailsModal(viewOf({ lang: 'zh', audience: 'shared' }), translators, {
      section: 'steps',
    });
    expect(lintView(modal)).toEqual([]);
    const buttons = modal.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    const copies = buttons.flatMap((button) =>
      button.type === 'button' && button.action_id === ACTIONS.ownCopyAsked ? [button.value ?? ''] : [],
    );
    expect(copies.map((value) => decodeState(value)?.lang)).toEqual(['en', 'qx']);
  });

  it('can be chosen on the Home tab, which speaks it then', () => {
    const page = { kind: 'front', frequent: [], latest: [], watched: [] } as const;
    const home = renderHome({ lang: 'qx', domains: [{ name: 'docker', count: 3 }], page }, translators);
    expect(lintView(home)).toEqual([]);
    expect(JSON.stringify(home)).toContain('"value":"qx"');
    expect(JSON.stringify(home)).toContain('‹My language›');
  });
});
