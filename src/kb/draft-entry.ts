/** What an author knows when an entry begins. */
export interface Draft {
  /** `domain/slug`. */
  readonly id: string;
  readonly title: string;
  /** Why it happens, one sentence. */
  readonly cause: string;
  /** The error as software prints it. */
  readonly signature: string;
  readonly pattern: string;
  /** Names of the pattern's groups, in lower case. */
  readonly groups: readonly string[];
  /** Day, YYYY-MM-DD. */
  readonly today: string;
}

/** A text that an author still has to write; lint names each one that is left. */
export const TO_WRITE = '✍️';

/**
 * The files of a new entry, by name: complete in shape, with marks where the author writes.
 * @param draft what is known
 */
export function draftEntry(draft: Draft): Readonly<Record<string, string>> {
  return {
    'canon.json': `${JSON.stringify(toCanonJson(draft), null, 2)}\n`,
    'card.en.md': toCard(draft, ENGLISH),
    'card.zh.md': toCard(draft, CHINESE),
  };
}

function toCanonJson({ id, signature, pattern, cause, today }: Draft): object {
  const step = (number: number): object => ({
    action: `${TO_WRITE} what to do`,
    success_rate: 0.5,
    condition: '',
    sources: [],
    step: number,
  });
  return {
    id,
    signature,
    signature_zh: signature,
    regex: pattern,
    patterns: [],
    domain: id.split('/')[0],
    category: `${TO_WRITE} kind of failure`,
    root_cause: cause || `${TO_WRITE} why it happens, in one sentence`,
    root_cause_zh: `${TO_WRITE} 一句话说明原因`,
    dead_ends: [
      {
        action: `${TO_WRITE} what people try in vain`,
        why_fails: `${TO_WRITE} why that cannot work`,
        fail_rate: 0.9,
        condition: '',
        sources: [],
      },
    ],
    dead_ends_zh: [{ action: `${TO_WRITE} 常见的无效做法`, why_fails: `${TO_WRITE} 为什么没用` }],
    workarounds: [step(1), step(2), step(3)],
    workarounds_zh: [`${TO_WRITE} 怎么做`, `${TO_WRITE} 怎么做`, `${TO_WRITE} 怎么做`],
    transition_graph: { leads_to: [], preceded_by: [], frequently_confused_with: [] },
    official_doc_url: null,
    verification_tier: 'human_reviewed',
    confidence: 0.8,
    fix_success_rate: 0.8,
    resolvable: 'true',
    first_seen: today,
    last_confirmed: today,
    last_updated: today,
    evidence_count: 1,
    tags: [],
    locale: 'en',
    aliases: [],
  };
}

/** The words of a card in one language. */
interface Words {
  readonly write: string;
  readonly headings: readonly [string, string, string, string, string, string, string, string];
  readonly expected: string;
  readonly option: string;
  readonly when: string;
  readonly risks: string;
  readonly quote: string;
  readonly context: readonly [string, string, string];
}

const ENGLISH: Words = {
  write: 'write this',
  headings: [
    'This Is Your Problem If:',
    'SOLUTION (copy-paste)',
    'Integration Pattern: [where]',
    "Critical (won't work without this):",
    'Versions:',
    'Verification (<30 sec)',
    'Fallback (if main solution failed)',
    'Context (optional)',
  ],
  expected: '**Expected**:',
  option: 'Option',
  when: '**When**:',
  risks: '**Risks**:',
  quote: '> **Fix Time**: ~5 min | **Platform**:',
  context: ['**Root Cause**:', '**Best Practice**:', '**Anti-Pattern**:'],
};

const CHINESE: Words = {
  write: '待写',
  headings: [
    '这是你的问题，如果：',
    '解决方案（可直接复制）',
    '集成方式：[位置]',
    '关键点（缺一不可）：',
    '版本：',
    '验证（<30 秒）',
    '备选方案（主方案无效时）',
    '背景（可选）',
  ],
  expected: '**预期结果**：',
  option: '选项',
  when: '**适用场景**：',
  risks: '**风险**：',
  quote: '> **修复时间**：约 5 分钟 | **平台**：',
  context: ['**根本原因**：', '**最佳实践**：', '**反模式**：'],
};

function toCard({ id, title, groups, today }: Draft, words: Words): string {
  const [signs, solution, pattern, critical, versions, verification, fallback, context] = words.headings;
  const mark = `${TO_WRITE} ${words.write}`;
  const placeholders = groups.map((group) => `__${group.toUpperCase()}__`).join(' ');
  const code = `\`\`\`bash\necho ${placeholders || '__NAME__'}  # 🖍️ VAR\n\`\`\``;
  const option = (number: number): string =>
    `### ${words.option} ${number}: ${mark}\n${code}\n${words.when} ${mark} | ${words.risks} ${mark}`;
  return `---
kb_id: "${id.replaceAll(/[/-]/g, '_').toUpperCase()}"
entry: "${id}"
category: "devops"
platform: "cross-platform"
technologies: [${id.split('/')[0]}]
complexity: 3
criticality: "medium"
created: "${today}"
tags: []
related_kb: []
---

# ${title}

> **TL;DR**: ${mark}
${words.quote} ${mark}

## 🔍 ${signs}

- [ ] ${mark}

## ✅ ${solution}

### 🎯 ${pattern}

${code}

### ⚡ ${critical}
- ✓ ${mark}

### 📌 ${versions}
- ${mark}

## ✔️ ${verification}

${code}

${words.expected}
✓ ${mark}

## 🔄 ${fallback}

${option(1)}

${option(2)}

## 💡 ${context}

${words.context.map((label) => `${label} ${mark}`).join('\n\n')}
`;
}
