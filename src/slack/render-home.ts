import type { KnownBlock, PlainTextOption } from '@slack/types';
import { clampView } from '../card/clamp-view.ts';
import { escapeMrkdwn } from '../card/escape-mrkdwn.ts';
import type { Home } from '../card/home.ts';
import { ACTIONS } from '../card/ids.ts';
import { LIMITS } from '../card/limits.ts';
import { toButton, toPlainText } from '../card/parts/button.ts';
import { type EntryRow, toEntryRow } from '../card/parts/entry-row.ts';
import { renderHelp } from '../card/render-help.ts';
import type { Translator, Translators } from '../i18n/translator.ts';
import { HOME_ACTIONS, HOME_BLOCKS } from './ids.ts';

/** A domain and how many entries it has. */
export interface Domain {
  readonly name: string;
  readonly count: number;
}

/** The first page of the Home tab. */
export interface FrontPage {
  readonly kind: 'front';
  /** What this team sees most, with how often. */
  readonly frequent: readonly EntryRow[];
  /** What was changed last. */
  readonly latest: readonly EntryRow[];
  /** Ids of channels. */
  readonly watched: readonly string[];
}

/** Entries of a domain or of a search, some at a time. */
export interface ListPage {
  readonly kind: 'list';
  readonly heading: string;
  /** What is shown of how many. */
  readonly note: string;
  readonly rows: readonly EntryRow[];
  /** Values of the buttons that turn the page, where there is one. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** What the Home tab shows. */
export interface HomePage {
  readonly lang: string;
  /** All that there are, in the order in which they are offered. */
  readonly domains: readonly Domain[];
  readonly page: FrontPage | ListPage;
}

/**
 * The Home tab: search, browse, what fails here most, what is new, the language to be answered in, and how to ask.
 * @param view what is shown, in the language of the person
 * @param translators all languages of the interface
 */
export function renderHome(view: HomePage, translators: Translators): Home {
  const translator = translators.for(view.lang);
  const { page } = view;
  return clampView({
    type: 'home',
    blocks: [
      ...renderSearch(view, translators),
      { type: 'divider' },
      ...(page.kind === 'list' ? renderList(page, translator) : renderFront(page, view, translators)),
    ],
  });
}

function renderSearch({ domains, lang }: HomePage, translators: Translators): readonly KnownBlock[] {
  const { t } = translators.for(lang);
  const options = domains
    // A name too long for a menu is found by search.
    .filter(({ name }) => name !== '' && name.length <= LIMITS.option.value)
    .slice(0, LIMITS.options.select)
    .map(({ name, count }): PlainTextOption => ({ text: toPlainText(`${name} (${count})`), value: name }));
  const browse = {
    type: 'static_select',
    action_id: HOME_ACTIONS.domainChosen,
    placeholder: toPlainText(t('home.browse')),
    options,
  } as const;
  return [
    {
      type: 'input',
      block_id: HOME_BLOCKS.search,
      dispatch_action: true,
      label: toPlainText(t('home.search')),
      hint: toPlainText(t('home.search_hint')),
      element: { type: 'plain_text_input', action_id: HOME_ACTIONS.searched, max_length: 200 },
    },
    {
      type: 'actions',
      elements: [
        toButton(t('home.ask'), { action: ACTIONS.askOpened, style: 'primary' }),
        ...(options.length > 0 ? [browse] : []),
        renderLanguages(lang, translators),
      ],
    },
  ];
}

function renderLanguages(
  lang: string,
  translators: Translators,
): Extract<KnownBlock, { type: 'actions' }>['elements'][number] {
  const options = translators.languages.map(
    (code): PlainTextOption => ({
      text: toPlainText(translators.for(code).t('language.name')),
      value: code,
    }),
  );
  const current = options.find((option) => option.value === lang);
  return {
    type: 'static_select',
    action_id: HOME_ACTIONS.languageChosen,
    placeholder: toPlainText(translators.for(lang).t('home.language')),
    options,
    ...(current && { initial_option: current }),
  };
}

function renderFront(page: FrontPage, view: HomePage, translators: Translators): readonly KnownBlock[] {
  const translator = translators.for(view.lang);
  const { t } = translator;
  const channels = page.watched.map((id) => `<#${escapeMrkdwn(id)}>`).join(' ');
  return [
    toHeader(t('home.frequent')),
    ...(page.frequent.length > 0 ? toRows(page.frequent, translator) : [toContext(t('home.frequent_none'))]),
    toHeader(t('home.latest')),
    ...toRows(page.latest, translator),
    toHeader(t('home.watched')),
    channels === ''
      ? toContext(t('home.watched_none'))
      : { type: 'section', text: { type: 'mrkdwn', text: channels } },
    toHeader(t('home.help')),
    ...renderHelp(view, translators).blocks.filter((block) => block.type !== 'actions'),
  ];
}

function renderList(page: ListPage, translator: Translator): readonly KnownBlock[] {
  const { t } = translator;
  const { before, after } = page;
  return [
    toHeader(page.heading),
    toContext(page.note),
    ...toRows(page.rows, translator),
    {
      type: 'actions',
      elements: [
        toButton(t('home.back'), { action: HOME_ACTIONS.returned }),
        ...(before === undefined
          ? []
          : [toButton(t('home.before'), { action: HOME_ACTIONS.pageBefore, value: before })]),
        ...(after === undefined
          ? []
          : [toButton(t('home.after'), { action: HOME_ACTIONS.pageAfter, value: after })]),
      ],
    },
  ];
}

function toRows(rows: readonly EntryRow[], { t, lang }: Translator): readonly KnownBlock[] {
  return rows.map((row) => toEntryRow(row, { lang, label: t('action.open') }));
}

function toHeader(text: string): KnownBlock {
  return { type: 'header', text: toPlainText(text) };
}

function toContext(text: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text }] };
}
