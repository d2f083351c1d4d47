/** A text that an author still has to write; lint names each one that is left. */
export const TO_WRITE = '✍️';

/** What a card begins with. */
export interface DraftTitle {
  /** `domain/slug`. */
  readonly id: string;
  readonly title: string;
  /** Names of the patterns' groups, in lower case. */
  readonly groups: readonly string[];
  /** Day, YYYY-MM-DD. */
  readonly today: string;
}

/** The words of a card in one language. */
interface Words {
  readonly write: string;
  readonly headings: readonly [string, string, string, string, string, string, string, string];
  readonly where: string;
  readonly expected: string;
  readonly otherwise: string;
  readonly option: string;
  readonly when: string;
  readonly risks: string;
  readonly quote: string;
  readonly context: readonly string[];
  readonly reach: readonly string[];
}

export const ENGLISH: Words = {
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
  where: '**Where to Check**:',
  expected: '**Expected**:',
  otherwise: "**If it didn't work** → see Fallback below ⤵",
  option: 'Option ',
  when: '**When**:',
  risks: '**Risks**:',
  quote: '> **Fix Time**: ~5 min | **Platform**:',
  context: ['**Root Cause**:', '**Side Effects**:', '**Best Practice**:', '**Anti-Pattern**: ✗'],
  reach: ['**Applicable**:', '**Frequency**:'],
};

export const CHINESE: Words = {
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
  where: '**检查位置**：',
  expected: '**预期结果**：',
  otherwise: '**如果没有解决** → 见下方备选方案 ⤵',
  option: '选项 ',
  when: '**适用场景**：',
  risks: '**风险**：',
  quote: '> **修复时间**：约 5 分钟 | **平台**：',
  context: ['**根本原因**：', '**副作用**：', '**最佳实践**：', '**反模式**：✗'],
  reach: ['**适用范围**：', '**出现频率**：'],
};

/**
 * A card in the shape of the shipped ones, with marks where the author writes; code is the same in every language.
 * @param draft what is known
 * @param words headings and labels of the language
 */
export function toDraftCard({ id, title, groups, today }: DraftTitle, words: Words): string {
  const [signs, solution, pattern, critical, versions, verification, fallback, context] = words.headings;
  const mark = `${TO_WRITE} ${words.write}`;
  const placeholders = groups.map((group) => `__${group.toUpperCase()}__`).join(' ');
  const code = `\`\`\`bash\necho ${placeholders || '__NAME__'}  # 🖍️ VAR\n\`\`\``;
  const option = (number: number): string =>
    `### ${words.option}${number}: ${mark}\n${code}\n${words.when} ${mark} | ${words.risks} ${mark}`;
  const labelled = (labels: readonly string[]): string =>
    labels.map((label) => `${label} ${mark}`).join('\n\n');
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

---

## 🔍 ${signs}

- [ ] ${mark}
- [ ] ${mark}
- [ ] ${mark}

${words.where} ${mark}

---

## ✅ ${solution}

### 🎯 ${pattern}

${code}

### ⚡ ${critical}
- ✓ ${mark}

### 📌 ${versions}
- ${mark}

---

## ✔️ ${verification}

${code}

${words.expected}
✓ ${mark}

${words.otherwise}

---

## 🔄 ${fallback}

${option(1)}

${option(2)}

---

## 💡 ${context}

${labelled(words.context)}

---

${words.reach.map((label) => `${label} ${mark}`).join('\n')}
`;
}
