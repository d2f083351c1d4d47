/** The slash command; `manifest.yml` declares it. */
export const COMMAND = '/whyfail';

/** Callback ids of the shortcuts that `manifest.yml` declares. */
export const SHORTCUTS = {
  /** In the menu of a message: explain it in its thread. */
  message: 'whyfail_message',
  /** In the menu of the text box: open the modal. */
  ask: 'whyfail_ask',
} as const;

/** Events that the app listens to, by the name Bolt knows them under. */
export const EVENTS = {
  mention: 'app_mention',
  message: 'message',
  home: 'app_home_opened',
} as const;

/** Subscriptions of `manifest.yml`: Slack tells message events apart by the kind of channel, Bolt does not. */
export const SUBSCRIPTIONS: readonly string[] = [
  EVENTS.mention,
  EVENTS.home,
  'message.im',
  'message.channels',
  'message.groups',
];

/** Actions of the Home tab; those of cards and modals are the card's. */
export const HOME_ACTIONS = {
  /** Select of the person's language. */
  languageChosen: 'language_chosen',
  /** Text input that is sent with Enter; words. */
  searched: 'home_searched',
  /** Select of a domain. */
  domainChosen: 'domain_chosen',
  /** Buttons that turn the pages of a list; value: which page. */
  pageBefore: 'page_before',
  pageAfter: 'page_after',
  /** Button back to the front page. */
  returned: 'home_returned',
} as const;

/** Block ids of the Home tab. */
export const HOME_BLOCKS = { search: 'home_search' } as const;
