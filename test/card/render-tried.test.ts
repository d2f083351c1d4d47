import { describe, expect, it } from 'vitest';
import type { CardState } from '../../src/card/card-state.ts';
import { renderTried } from '../../src/card/parts/render-tried.ts';
import { ENGLISH, en, TRANSLATORS, viewOf } from './answers.ts';

const answer = {
  ...ENGLISH,
  deadEnds: [{ action: en('Restart it'), whyFails: en('It stays full.') }, { action: en('Wait') }],
};

function shown(tried: CardState['tried'], lang = 'en'): string {
  const blocks = renderTried(viewOf({ lang, ...(tried && { tried }) }, { answer }), TRANSLATORS.for(lang));
  return JSON.stringify(blocks);
}

describe('card/parts/render-tried', () => {
  it('names the command as code, and why it does not help', () => {
    const text = shown([0, 'docker restart']);
    expect(text).toContain('{"type":"text","text":"docker restart","style":{"code":true}}');
    expect(text).toContain('it does not help here: It stays full.');
    expect(shown([1, 'sleep 9'])).toContain('it does not help here.');
    expect(shown([0, 'docker restart'], 'zh')).toContain('你执行过');
  });

  it.each<[string, CardState['tried']]>([
    ['nothing was tried', undefined],
    ['the dead end is gone', [7, 'docker restart']],
    ['nothing is left of the command', [0, ' `` ']],
  ])('is silent when %s', (_, tried) => {
    expect(shown(tried)).toBe('[]');
  });

  it('lets nothing of a command take effect', () => {
    expect(shown([0, 'echo `<!channel>`\n<@U1>'])).toContain('"echo <!channel> <@U1>","style":{"code":true}');
  });
});
