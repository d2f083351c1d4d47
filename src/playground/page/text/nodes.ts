/** A piece of running text. Strings are decoded and ready to be shown as they are. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly text: string }
  | { readonly kind: 'user' | 'channel'; readonly id: string; readonly label: string }
  | { readonly kind: 'ping'; readonly range: string }
  | { readonly kind: 'emoji'; readonly name: string };

/** What stands on lines of its own. */
export type Passage =
  | { readonly kind: 'paragraph' | 'quote' | 'heading'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'pre'; readonly text: string }
  | { readonly kind: 'rule' };
