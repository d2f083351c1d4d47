import { describe, expect, it } from 'vitest';
import { toCommandsRun } from '../../src/diagnosis/to-commands-run.ts';

describe('diagnosis/to-commands-run', () => {
  it.each<[string, string, readonly string[]]>([
    ['a sentence that says so', 'I ran `docker restart api` twice', ['docker restart api']],
    [
      'one that says that it did not help',
      'tried `npm cache clean --force`, it is not better',
      ['npm cache clean --force'],
    ],
    [
      'two in a sentence',
      'ran `docker restart a` and `docker restart b`',
      ['docker restart a', 'docker restart b'],
    ],
    ['Chinese', '已经执行过 `docker restart api`，还是一样', ['docker restart api']],
    ['a span alone', '`systemctl restart nginx`', ['systemctl restart nginx']],
    [
      'a block of commands alone',
      '```docker restart api\ndocker logs api```',
      ['docker restart api', 'docker logs api'],
    ],
    ['a block with prompts and output', '```$ docker restart api\napi\n```', ['docker restart api']],
    ['a prompt with a host', 'root@web-1:~# systemctl restart nginx', ['systemctl restart nginx']],
    ['a line with a prompt', '$ docker restart api', ['docker restart api']],
    ['escaped signs', 'I ran `docker logs api &gt; out.txt`', ['docker logs api > out.txt']],
    [
      'a block below words that only describe',
      'what I did:\n```docker restart api```',
      ['docker restart api'],
    ],
  ])('reads %s', (_, text, commands) => {
    expect(toCommandsRun(text)).toEqual(commands);
  });

  it.each([
    ['a question', 'have you tried `docker restart api`?'],
    ['a proposal', 'you should try `docker restart api`'],
    ['a plan', 'I will run `docker restart api` after lunch'],
    ['a warning', "we already know: don't run `docker restart api`"],
    ['a condition', 'if you ran `docker restart api` it is gone'],
    ['a denial', "I haven't tried `docker restart api`"],
    ['a Chinese proposal', '要不要试试 `docker restart api`？'],
    ['a Chinese warning', '别再执行 `docker restart api` 了'],
    ['a proposed block', 'please run\n```docker restart api```'],
    ['a block after a question', 'what about this?\n```docker restart api```'],
    ['a sentence that names a command without saying more', 'the docs of `docker restart api` are long'],
    ['a log', '```docker: Error response from daemon\nexit status 1```'],
    ['words without marks', 'i ran docker restart api'],
    ['code that is no command', 'I ran `foo()`'],
    ['nothing', ''],
  ])('does not take %s for a command that was run', (_, text) => {
    expect(toCommandsRun(text)).toEqual([]);
  });

  it.each([
    `${'`a '.repeat(50_000)}`,
    '```'.repeat(50_000),
    `${'a@'.repeat(50_000)}`,
    `${'x'.repeat(300_000)}`,
  ])('is quick on hostile text', (text) => {
    expect(toCommandsRun(text)).toEqual([]);
  });
});
