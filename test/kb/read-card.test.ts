import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toCard } from '../../src/kb/read-card.ts';
import type { Card } from '../../src/kb/schema.ts';
import { repairEncoding } from '../../src/text/repair-encoding.ts';

function read(markdown: string, path = 'x/card.en.md'): Card {
  const result = toCard(markdown, path);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.card;
}

function problemsOf(markdown: string): string[] {
  const result = toCard(markdown, 'x.md');
  return 'problems' in result ? result.problems.map(({ where, what }) => `${where} | ${what}`) : [];
}

const SOLUTION = '## Solution\n```sh\nfix it\n```\n';

const CHINESE = `---
kb_id: "X_1"
---
# 磁盘已满

> **TL;DR**：分区没有空间 → 清理日志
> **修复时间**：约 5 分钟 | **平台**：Linux

## 🔍 这是你的问题，如果：

- [ ] 写入失败，提示 \`No space left on device\`

**检查位置**：\`df -h\`

## ✅ 解决方案（可直接复制）

### 🎯 集成方式：[在主机上]

\`\`\`bash
du -sh __DIR__
\`\`\`

### ⚡ 关键点（缺一不可）：
- ✓ **先备份**

### 📌 版本：
- **适用**：所有版本

## ✔️ 验证（<30 秒）

\`\`\`bash
df -h
\`\`\`

**预期结果**：
✓ 使用率低于 90%

## 🔄 备选方案（主方案无效时）

### 选项 1：扩容
\`\`\`bash
lvextend __LV__
\`\`\`
**适用场景**：有空闲空间 | **风险**：无

## 💡 背景（可选）

**根本原因**：日志没有轮转。

**副作用**：旧日志会消失

**最佳实践**：使用 logrotate

**反模式**：✗ 删除数据库文件

---

**适用范围**：Linux
**出现频率**：常见
`;

describe('kb/read-card', () => {
  const seed = readFileSync(new URL('../fixtures/seeds/CROSS_DOCKER_001.md', import.meta.url), 'utf8');

  it('reads every part of a public card', () => {
    expect(read(repairEncoding(seed).text, 'CROSS_DOCKER_001.md')).toMatchSnapshot();
  });

  it('reads every part of a Chinese card by its words', () => {
    expect(read(CHINESE, 'x/card.zh.md')).toMatchSnapshot();
  });

  it.each([
    ['## 🔍 This Is Your Problem If:'],
    ['#### this is your problem if'],
    ['# THIS IS YOUR PROBLEM IF:'],
    ['**This is your problem if**:'],
    ['## Symptoms'],
    ['### 症状：'],
  ])('recognises the checklist in %j, whatever its level, case or emoji', (heading) => {
    const card = read(`# T\n${heading}\n- [ ] one\n- [x] two\n\n${SOLUTION}`);
    expect(card.checklist).toEqual(['one', 'two']);
  });

  it('does not take a sentence that begins with a known word for a part', () => {
    const card = read(`# T\n${SOLUTION}\n## Versions of the driver that lie\ntext\n`);
    expect(card.rest).toEqual([{ label: 'Versions of the driver that lie', text: 'text' }]);
  });

  it('keeps what no known heading claims', () => {
    const card = read(
      `# T\n\nIntroduction.\n\n${SOLUTION}\n## History\nFirst seen in *1999*.\n- by **us**\n\`\`\`\nlog line\n\`\`\`\n`,
    );
    expect(card.rest).toEqual([
      { label: 'fact.notes', text: 'Introduction.' },
      { label: 'History', text: 'First seen in *1999*.\n- by us\nlog line' },
    ]);
  });

  it('takes the drop-in component into the solution and the self-test into the verification', () => {
    const card = read(
      `# T\n## Solution\n### Integration Pattern: [Global Scope] / [Event]\n\`\`\`js\na();\n\`\`\`\n### 📦 Drop-in Component (Black Box)\n*Self-contained.*\n\`\`\`js\nclass A {}\n\`\`\`\n### 🧪 Self-Test (Micro-Test)\n\`\`\`js\nnew A();\n\`\`\`\n## Verification\n\`\`\`sh\ncheck\n\`\`\`\n`,
    );
    expect(card.steps).toEqual([
      {
        title: '[Global Scope] / [Event]',
        text: 'Drop-in Component (Black Box)\nSelf-contained.',
        code: [
          { language: 'js', code: 'a();' },
          { language: 'js', code: 'class A {}' },
        ],
      },
    ]);
    expect(card.verification.map((block) => block.code)).toEqual(['new A();', 'check']);
  });

  it('makes a step of each fallback, numbered or not, with its own conditions', () => {
    const card = read(
      `# T\n${SOLUTION}## Fallback\n### Option 1: First\nwords\n\`\`\`sh\na\n\`\`\`\n**When**: always | **Risks**: none\n\n### Second way\n#### Details\n1. do\n2. check\n- **When**: never\n### 选项二：第三\n\`\`\`\nb\n\`\`\``,
    );
    expect(card.steps.slice(1)).toEqual([
      { title: 'First', text: 'words', code: [{ language: 'sh', code: 'a' }], when: 'always', risks: 'none' },
      { title: 'Second way', text: 'Details\n1. do\n2. check', code: [], when: 'never' },
      { title: '第三', text: '', code: [{ language: '', code: 'b' }] },
    ]);
  });

  it('puts the solution first, wherever it stands', () => {
    const card = read(`# T\n## Fallback\n\`\`\`\nlater\n\`\`\`\n${SOLUTION}`);
    expect(card.steps.map((step) => step.code[0]?.code)).toEqual(['fix it', 'later']);
  });

  it('reads labels on one line, on several and as headings', () => {
    const card = read(
      `# T\n${SOLUTION}## Verification\n**Expected:** ok\n**If it fails** → see below\n\n## Context\n**Root Cause**: because\nof that\n\n### Side Effects\n- slow\n- loud\n\nBest Practice: test it\n`,
    );
    expect(card.expected).toEqual(['ok']);
    expect(card.rootCause).toBe('because\nof that');
    expect(card.context).toEqual([
      { label: 'fact.side_effects', text: 'slow\nloud' },
      { label: 'fact.best_practice', text: 'test it' },
    ]);
    expect(card.rest).toEqual([{ label: 'If it fails', text: 'see below' }]);
  });

  it('keeps code as it is, fences inside it and blank lines too', () => {
    const code = '# not a heading\n\n> not a quote\n**When**: no\n```\ninner\n```';
    expect(read(`# T\n## Solution\n~~~~sh\n${code}\n~~~~\n`).steps[0]?.code).toEqual([
      { language: 'sh', code },
    ]);
  });

  it('reads an expected output given as code', () => {
    expect(read(`# T\n${SOLUTION}## Verify\n**Expected**:\n\`\`\`\nActive: yes\n\`\`\``).expected).toEqual([
      'Active: yes',
    ]);
  });

  it('keeps code spans, globs and placeholders when it takes bold marks away', () => {
    const card = read(`# T\n## Critical:\n- ✓ **\`--x\` flag** for src/**/a and __NAME__\n${SOLUTION}`);
    expect(card.critical).toEqual(['`--x` flag for src/**/a and __NAME__']);
  });

  it.each([
    ['a/card.zh.md', '', 'zh'],
    ['a/DISK_001.zh.md', '', 'zh'],
    ['a/card.zh-CN.md', '', 'zh'],
    ['a/card.en.md', 'lang: zh', 'en'],
    ['a/x.md', 'lang: zh-Hans', 'zh'],
    ['a/x.md', 'locale: ja', 'ja'],
    ['a/x.md', '', 'en'],
  ])('takes the language of %s with %j to be %s', (path, front, lang) => {
    expect(read(`---\nkb_id: X\n${front}\n---\n# T\n${SOLUTION}`, path).lang).toBe(lang);
  });

  it('reads CRLF, a byte order mark and plain dates', () => {
    const card = read(
      `\ufeff---\r\ncreated: 2026-02-17\r\nn: 4\r\n---\r\n# T\r\n${SOLUTION.replaceAll('\n', '\r\n')}`,
    );
    expect(card.front).toEqual({ created: '2026-02-17', n: 4 });
    expect(card.steps[0]?.code[0]?.code).toBe('fix it');
  });

  it('takes the title from the front matter where the text has none', () => {
    expect(read(`---\ntitle: From above\n---\n**Solution**: restart it\n`)).toMatchObject({
      title: 'From above',
      steps: [{ text: 'restart it' }],
    });
  });

  it.each([
    ['js', 'module.exports = { a: (globalThis.ran = true) }'],
    ['javascript', '{ a: (globalThis.ran = true) }'],
    ['json', '{"a": 1}'],
    ['coffee', 'a: 1'],
    ['toml', 'a = 1'],
    ['constructor', 'a: 1'],
  ])('refuses front matter in %s and never runs it', (engine, matter) => {
    expect(problemsOf(`---${engine}\n${matter}\n---\n# T\n${SOLUTION}`)).toEqual([
      `x.md: line 1 | has front matter in "${engine}"`,
    ]);
    expect('ran' in globalThis).toBe(false);
  });

  it('names the line of a mistake in the YAML', () => {
    expect(problemsOf(`---\nkb_id: X\ntags: [a, b\ntitle: c: d\n---\n# T\n${SOLUTION}`)[0]).toMatch(
      /^x\.md: line 4 \| is not YAML/,
    );
  });

  it.each([
    ['code in YAML', 'a: !!js/function "function () {}"', 'is not YAML'],
    ['a list', '- a', 'is not a list of fields'],
    ['__proto__', '__proto__: {a: 1}', '__proto__'],
    [
      'an alias bomb',
      `a: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefgh'
        .split('')
        .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`)
        .join('\n')}`,
      'holds more than',
    ],
  ])('refuses %s in the front matter', (_, matter, what) => {
    expect(problemsOf(`---\n${matter}\n---\n# T\n${SOLUTION}`)[0]).toContain(what);
  });

  it('names a missing title and a missing solution', () => {
    expect(problemsOf('just words\n')).toEqual(['x.md | has no title', 'x.md | has no solution']);
  });

  it('names a line that is too long', () => {
    expect(problemsOf(`# T\n${'x'.repeat(6000)}\n`)).toEqual([
      'x.md: line 2 | is longer than 5000 characters',
    ]);
  });
});
