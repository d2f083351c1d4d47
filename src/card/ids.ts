/** Action ids: what was clicked, in the past tense. */
export const ACTIONS = {
  /** Button on a card; value: state. */
  fixWorked: 'fix_worked',
  /** Button on a card; value: state of the card that was clicked. */
  fixFailed: 'fix_failed',
  /** Button (value: state in the other language) or, with more than two languages, a select of language codes. */
  languageToggled: 'language_toggled',
  /** Button that opens the modal for placeholders; value: state. */
  placeholdersAsked: 'placeholders_asked',
  /** Button on a private card; value: state. */
  cardShared: 'card_shared',
  /** Overflow on a card; option values are `MORE`. */
  moreOpened: 'more_opened',
  /** Button that shows a command which deletes or overwrites, on a card or in a modal; value: state with its step. */
  commandShown: 'command_shown',
  /** Button beside a candidate; value: state of that candidate. */
  candidateChosen: 'candidate_chosen',
  /** Button that opens the modal for a long text; without a value. */
  askOpened: 'ask_opened',
  /** Checkboxes in a modal; nothing to do but acknowledge. */
  checklistTicked: 'checklist_ticked',
  /** Button beside an entry in a list; value: state of that entry. */
  entryOpened: 'entry_opened',
  /** Button for a copy of a card in another language, for one person; value: state in that language. */
  ownCopyAsked: 'own_copy_asked',
  /** Buttons in the details of a card that was opened in a channel; value: state. */
  entryMuted: 'entry_muted',
  entryUnmuted: 'entry_unmuted',
  /** Every input of a modal. */
  input: 'input',
} as const;

/** Option values of the overflow menu on a card. The first four are sections of the details modal. */
export const MORE = {
  checklist: 'checklist',
  steps: 'steps',
  deadEnds: 'dead_ends',
  related: 'related',
  notMine: 'not_mine',
  /** A copy in the other language for the person who chose it; only where the menu has room. */
  ownCopy: 'own_copy',
} as const;

/** Block ids, those with a colon as prefixes. */
export const BLOCKS = {
  /** Actions of a card; followed by the state in its short form. */
  card: 'card:',
  /** Input of one placeholder; followed by its name. */
  placeholder: 'placeholder:',
  /** Input with the text to explain. */
  askText: 'ask_text',
  /** Input with files to explain. */
  askFiles: 'ask_files',
} as const;

/** Callback ids of modals. */
export const MODALS = {
  ask: 'ask',
  fill: 'fill',
  details: 'details',
  /** A card for one person; its metadata says where it was opened. */
  card: 'card',
  /** Shows a state or a sentence, takes nothing. */
  note: 'note',
} as const;
