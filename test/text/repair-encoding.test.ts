import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairEncoding } from '../../src/text/repair-encoding.ts';

/** Reads the UTF-8 bytes of a text in a one-byte encoding; bytes in `lost` vanish on the way. */
function encodeTwice(text: string, label: string, lost: readonly number[] = []): string {
  return new TextDecoder(label).decode(new TextEncoder().encode(text).filter((byte) => !lost.includes(byte)));
}

const UNDEFINED_IN_1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
const LABELS = ['windows-1252', 'windows-1254', 'windows-1250', 'windows-1251'];

describe('text/repair-encoding', () => {
  it.each([
    ['Wrong format â€” fix it', 'Wrong format — fix it'],
    ['ğŸ”„ Fallback', '🔄 Fallback'],
    ['configuraciÃ³n', 'configuración'],
    ['âœ“ done â†’ next', '✓ done → next'],
    ['вЂ” x вЂ¦', '— x …'],
    ['РџСЂРёРІРµС‚', 'Привет'],
    ['ç›˜å·²æ»¡', '盘已满'],
    ['ï»¿{}', '\ufeff{}'],
  ])('repairs %j', (broken, whole) => {
    expect(repairEncoding(broken)).toMatchObject({ text: whole, lost: 0 });
  });

  it.each([
    ['## ğŸ” This is it', '## This is it', 1],
    ['x  # ğŸ–ï¸ VAR', 'x  # VAR', 2],
    ['## âœ”ï¸ Check', '## ✔ Check', 1],
    ['saidâ€ he', 'said he', 1],
    ['ğŸ”\ufffd gone', 'gone', 1],
  ])('drops the remains of lost characters in %j', (broken, rest, lost) => {
    expect(repairEncoding(broken)).toMatchObject({ text: rest, lost });
  });

  it.each([
    'Yüksek dağı ve “ağı” çözümü… Şırnak’ta İğne',
    'Un café… « déjà vu » à l’œil — façade naïve, 100 €',
    'café\u00a0»',
    '“‘café’” and “MANHÔ',
    'Größe: „Spaß“ — heißt',
    'Zażółć gęślą jaźń, „więź”, RÓŻA, KOŃ',
    'Příliš žluťoučký kůň – „ležíš“ Úžas ČŠ',
    'RĂŞINĂ, bârşă',
    'Он сказал: «А, Б, В» — и ушёл. В\u00a0Москве Её',
    'Рік, Річ, її ґанок',
    'Срђан и ЉУБИЧИЋ: здравље…',
    '磁盘已满：“没有空间”……',
    'emoji 🔍 🖍️ 👩‍💻 stay',
    'plain ASCII',
    '',
  ])('leaves ordinary text alone: %j', (text) => {
    expect(repairEncoding(text)).toEqual({ text, repaired: 0, lost: 0 });
  });

  // Without œ: no language has it after â, and `âœ` is how check marks look when they were encoded twice.
  it('leaves random words of many alphabets alone', () => {
    const alphabets = [
      'abcçdefgğhıijklmnoöprsştuüvyz',
      'abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôùûüÿ',
      'aąbcćdeęfghijklłmnńoóprsśtuwyzźż',
      'aábcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzž',
      'aăâbcdefghiîjklmnopqrsștțuvxz',
      'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
      'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
      'αβγδεζηθικλμνξοπρστυφχψως',
      '磁盘空间不足无法连接拒绝访问',
    ];
    const opening = fc.constantFrom('', '', '“', '‘', '« ', '„', '(');
    const closing = fc.constantFrom('', '', '', '”', '’', ' »', '\u00a0»', '…', ' —', '”.', '’s', '™');
    const text = fc.constantFrom(...alphabets).chain((alphabet) => {
      const word = fc
        .tuple(
          opening,
          fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 9 }),
          fc.boolean(),
          closing,
        )
        .map(([open, letters, capital, close]) => {
          const [first = '', ...rest] = letters;
          return `${open}${capital ? first.toUpperCase() : first}${rest.join('')}${close}`;
        });
      return fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    });
    fc.assert(
      fc.property(text, (sample) => repairEncoding(sample).text === sample),
      { numRuns: 2000 },
    );
  });

  const character = fc.constantFrom(
    ...Array.from('abc XYZ,.\n`#-'),
    ...Array.from('éüñçßøÉÔÀğışŞłżř—–…“”‘’•→←✓✗⚡✅⚠€привет世界磁盘ελ🔍🔄📌🎯💡🖍👍'),
  );
  const withEmoji = fc.array(character, { maxLength: 40 }).map((characters) => `🔄 ${characters.join('')}`);

  it.each(LABELS)('gives back any text with emoji that was read as %s without loss', (label) => {
    fc.assert(
      fc.property(withEmoji, (text) => {
        const result = repairEncoding(encodeTwice(text, label));
        expect(result).toMatchObject({ text, lost: 0 });
      }),
      { numRuns: 500 },
    );
  });

  it('repairs every character of which no byte was lost', () => {
    fc.assert(
      fc.property(withEmoji, (text) => {
        const broken = encodeTwice(text, 'windows-1252', UNDEFINED_IN_1252);
        const whole = Array.from(text).filter(
          (char) =>
            char > '\x7f' && !new TextEncoder().encode(char).some((byte) => UNDEFINED_IN_1252.includes(byte)),
        );
        let rest = repairEncoding(broken).text;
        for (const char of whole) {
          expect(rest).toContain(char);
          rest = rest.slice(rest.indexOf(char) + char.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('repairs a public card of which bytes were lost, and leaves no trace of them', () => {
    const seed = new URL('../fixtures/seeds/CROSS_DOCKER_001.md', import.meta.url);
    const { text, repaired, lost } = repairEncoding(readFileSync(seed, 'utf8'));
    expect({ repaired, lost }).toEqual({ repaired: 20, lost: 15 });
    expect(text).toContain('# Docker exec format error — Wrong Architecture');
    expect(text).toContain('.  # VAR');
    expect(text.match(/[ğŸïÂâ¸]/g)).toBeNull();
  });

  it('takes a large hostile text in one go', () => {
    for (const unit of ['ğŸ ', 'Ã', 'â€”', 'éš', 'â€', 'ğŸ”']) {
      const result = repairEncoding(unit.repeat(100_000 / unit.length));
      expect(result.text.length).toBeLessThanOrEqual(100_000);
    }
  });
});
