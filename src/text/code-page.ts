/** What a character of a code page can be in ordinary text. */
export type CharacterKind = 'capital' | 'small' | 'ordinary' | 'odd';

/** The upper half of a one-byte encoding. */
export interface CodePage {
  readonly label: string;
  /** Byte, 0x80 to 0xff, by character code; 0 for a character that the page lacks. */
  readonly byteOf: Uint8Array;
  /** Kind of character by byte; only the upper half is meaningful. */
  readonly kindOf: readonly CharacterKind[];
}

/** Marks that may follow a letter in ordinary text: quotes, dashes, spaces, ordinals, trade marks. */
const ORDINARY = '‘’“”‚„…–—•‹›«»°·§©®™ªº¹²³´№\u00a0\u00ad';

/**
 * The code page behind a label of the Encoding Standard.
 * Bytes that the vendor left undefined stand for the control character of the same number, as browsers have it.
 * @param label `windows-1252`
 */
export function createCodePage(label: string): CodePage {
  const byteOf = new Uint8Array(0x10000);
  const kindOf: CharacterKind[] = [];
  const upperHalf = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);
  for (const [index, char] of Array.from(new TextDecoder(label).decode(upperHalf)).entries()) {
    if (char !== '\ufffd') byteOf[char.charCodeAt(0)] = 0x80 + index;
    kindOf[0x80 + index] = toKind(char);
  }
  return { label, byteOf, kindOf };
}

function toKind(char: string): CharacterKind {
  if (ORDINARY.includes(char)) return 'ordinary';
  if (char.toLowerCase() !== char) return 'capital';
  return char.toUpperCase() === char ? 'odd' : 'small';
}
