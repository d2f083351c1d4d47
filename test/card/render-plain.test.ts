import { describe, expect, it } from 'vitest';
import { renderPlain } from '../../src/card/render-plain.ts';
import { ENGLISH, en, TRANSLATORS, viewOf } from './answers.ts';

const ALSO = [{ id: 'http/bad-gateway', title: 'Bad gateway' }];

describe('card/render-plain', () => {
  it.each([
    ['in English', viewOf({}, { also: ALSO, partial: true })],
    ['in Chinese', viewOf({ lang: 'zh' })],
  ])('renders the whole answer %s', (_, view) => {
    expect(renderPlain(view, TRANSLATORS, { color: false })).toMatchSnapshot();
  });

  it('marks the matched part, headings and commands when it may use color', () => {
    const colored = renderPlain(viewOf(), TRANSLATORS, { color: true });
    expect(colored).toContain('> api-1  | \u001b[1mexec /usr/bin/python3: exec format error\u001b[22m\n');
    expect(colored).toContain('\u001b[1mVerify\u001b[22m');
    expect(colored.replace(/\p{Cc}\[\d+m/gu, '')).toBe(renderPlain(viewOf(), TRANSLATORS, { color: false }));
  });

  it('indents no command, so that it can be copied', () => {
    const code = 'cat <<EOF > a\nb\nEOF';
    const steps = [{ code: [{ language: 'bash', code }], destructive: false }];
    const plain = renderPlain(viewOf({}, { answer: { ...ENGLISH, steps } }), TRANSLATORS, { color: false });
    expect(plain).toContain(`\n\n${code}\n\n`);
  });

  it('has no marks for bold in it, but keeps ticks around commands', () => {
    const plain = renderPlain(viewOf(), TRANSLATORS, { color: false });
    expect(plain).toContain('- buildx must be installed');
    expect(plain).toContain('right `--platform`');
  });

  it('passes no escape sequence of an entry or a log on to the terminal', () => {
    const answer = { ...ENGLISH, cause: en('red \u001b[31mtext\u0007') };
    const view = viewOf({ line: 'a\u001b[2Jb', span: [0, 1] }, { answer });
    expect(renderPlain(view, TRANSLATORS, { color: false })).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('names a step that has nothing but a title', () => {
    const steps = [{ title: en('Wait'), code: [], destructive: false }];
    const plain = renderPlain(viewOf({}, { answer: { ...ENGLISH, steps, critical: [] } }), TRANSLATORS, {
      color: false,
    });
    expect(plain).toContain('Fix: Wait');
  });
});
