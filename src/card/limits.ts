/** What Slack refuses beyond, in characters (UTF-16 units) or elements. */
export const LIMITS = {
  /** Blocks on one surface. */
  blocks: { message: 50, modal: 100, home: 100 },
  /** All texts of a message together: Slack answers `msg_blocks_too_long` from about 13,200 on. */
  messageTotal: 12_000,
  /** Top-level text of a message. */
  messageText: 3900,
  id: 255,
  header: 150,
  section: { text: 3000, fields: 10, field: 2000 },
  context: { elements: 10, text: 3000 },
  actions: 25,
  button: { text: 75, value: 2000, url: 3000, label: 75 },
  option: { text: 75, value: 75, description: 75, url: 3000 },
  options: { select: 100, groups: 100, overflow: 5, checkboxes: 10, radio: 10 },
  confirm: { title: 100, text: 300, button: 30 },
  placeholder: 150,
  input: { label: 2000, hint: 2000, value: 3000, files: 10 },
  image: { url: 3000, alt: 2000, title: 2000 },
  /** All markdown blocks of a message together. */
  markdown: 12_000,
  table: { rows: 100, cells: 20, total: 10_000, perMessage: 1 },
  link: 3000,
  view: { title: 24, button: 24, metadata: 3000, bytes: 250_000 },
} as const;

/** Where blocks are shown. */
export type Surface = keyof typeof LIMITS.blocks;
