import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readTranslators } from '../../src/i18n/read-dictionaries.ts';
import { startSlack } from '../../src/playground/start-slack.ts';
import { createSlackApp } from '../../src/slack/create-slack-app.ts';
import { MANIFEST } from '../../src/slack/manifest.ts';
import { createParts } from './create-parts.ts';
import { all, last, PASTES, waitForEphemeral } from './seen.ts';
import { atEnd, stopAll } from './start-whyfail.ts';

const SHIPPED = fileURLToPath(new URL('../../src/i18n/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'whyfail-language-'));
for (const name of ['en.json', 'zh.json']) cpSync(join(SHIPPED, name), join(folder, name));
const english: Record<string, string> = JSON.parse(readFileSync(join(SHIPPED, 'en.json'), 'utf8'));
const quux = { ...english, 'language.name': 'Quux', 'action.worked': 'Qorked', 'home.latest': 'Quew' };
writeFileSync(join(folder, 'qx.json'), JSON.stringify(quux));

afterEach(stopAll);
afterAll(() => rmSync(folder, { recursive: true }));

describe('slack/third-language', () => {
  it('is chosen on the card, by the command and on the Home tab, because its file is there', async () => {
    const slack = await startSlack({ app: MANIFEST });
    atEnd(() => slack.close());
    const parts = await createParts(slack, { translators: readTranslators(pathToFileURL(`${folder}/`)) });
    const connection = { kind: 'socket', appToken: slack.appToken } as const;
    const app = await createSlackApp(parts, connection, { routes: [], onDead: () => undefined });
    atEnd(app.stop);
    await app.start();

    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', PASTES.disk);
    const card = await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA');
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'language_toggled', { selectedOption: 'qx' });
    const turned = await slack.waitFor(() => {
      const message = last(slack, 'C0GENERAL', 'U0ADA');
      return all(message).includes('Qorked') && message;
    });
    expect(all(turned)).toContain('(English)');
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'language_toggled', { selectedOption: 'zh' });
    await slack.waitFor(() => all(last(slack, 'C0GENERAL', 'U0ADA')).includes('已解决'));

    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'lang qx');
    await slack.waitFor(() => all(last(slack, 'C0GENERAL', 'U0ADA')).includes('Quux'));
    slack.openHome('U0ADA');
    const home = await slack.waitFor(() => slack.home('U0ADA'));
    expect(JSON.stringify(home.blocks)).toContain('Quew');
    await slack.clickInView('U0ADA', home.id, 'language_chosen', { selectedOption: 'en' });
    await slack.waitFor(() => JSON.stringify(slack.home('U0ADA')?.blocks).includes('What is new'));
  });
});
