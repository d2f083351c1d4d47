import type { CardState } from '../../src/card/card-state.ts';
import type { CardView } from '../../src/card/card-view.ts';
import { readTranslators } from '../../src/i18n/read-dictionaries.ts';
import type { Answer, AnswerText } from '../../src/kb/answer.ts';

/** The shipped interface languages. */
export const TRANSLATORS = readTranslators();

/** An English text. */
export function en(text: string): AnswerText {
  return { text, lang: 'en' };
}

/** A Chinese text. */
export function zh(text: string): AnswerText {
  return { text, lang: 'zh' };
}

/** An answer with every part, in English. */
export const ENGLISH: Answer = {
  id: 'docker/exec-format-error',
  lang: 'en',
  languages: ['en', 'zh'],
  title: en('Docker: image built for another CPU architecture'),
  signature: en('exec /usr/bin/python3: exec format error'),
  cause: en(
    'The image was built for another CPU than the one of this host, so the kernel refuses its programs.',
  ),
  tldr: en('Rebuild the image with the right `--platform`.'),
  domain: 'docker',
  category: 'architecture',
  severity: 'high',
  fixTime: '~5 min',
  checklist: [
    en('The container stops right after `docker run`'),
    en(
      '`docker inspect` shows another architecture than `uname -m` does on the host that runs the container, for instance arm64',
    ),
  ],
  whereToCheck: en('`docker logs`'),
  steps: [
    {
      title: en('Build for the platform of the host'),
      body: en('On the machine that builds:'),
      code: [
        {
          language: 'bash',
          code: 'docker build --platform linux/amd64 -t __IMAGE_NAME__ .  # 🖍️ VAR\ndocker push __IMAGE_NAME__  # 🖍️ VAR',
        },
      ],
      successRate: 0.95,
      destructive: false,
    },
    {
      title: en('Emulate the other CPU'),
      code: [{ language: 'bash', code: 'docker run --privileged --rm tonistiigi/binfmt --install all' }],
      when: en('The image cannot be rebuilt'),
      risks: en('Five to ten times slower'),
      successRate: 0.85,
      destructive: false,
    },
    {
      title: en('Remove all images and pull again'),
      body: en('Runs `docker system prune`.'),
      code: [{ language: 'bash', code: 'docker system prune --all --force' }],
      risks: en('Every unused image is gone'),
      destructive: true,
    },
  ],
  critical: [en('**buildx** must be installed'), en('The base image must exist for the platform')],
  verification: [{ language: 'bash', code: 'docker run --rm __IMAGE_NAME__ uname -m  # 🖍️ VAR' }],
  expected: [en('`x86_64`')],
  deadEnds: [
    {
      action: en('Reinstall Docker'),
      whyFails: en('The image stays what it is.'),
      failRate: 0.95,
      condition: en('Always'),
    },
  ],
  context: [{ label: 'fact.side_effects', text: en('Builds take longer.') }],
  facts: [
    { label: 'fact.versions', text: en('Docker 20.10+') },
    { label: 'House rule', text: en('Ask before you push.') },
  ],
  leadsTo: [{ id: 'kubernetes/crash-loop', probability: 0.6, note: en('the image runs in a pod') }],
  precededBy: [{ id: 'docker/no-manifest', probability: 0.2 }],
  confusedWith: [{ id: 'linux/no-such-file', note: en('there the file itself is missing') }],
  related: ['docker/platform-warning'],
  docUrl: 'https://docs.docker.com/build/building/multi-platform/',
  trust: {
    tier: 'human_reviewed',
    confidence: 0.9,
    successRate: 0.92,
    evidenceCount: 4,
    firstSeen: '2024-01-22',
    lastConfirmed: '2026-06-01',
    lastUpdated: '2026-06-02',
  },
  placeholders: ['IMAGE_NAME'],
};

/** The same entry in Chinese; some of its texts were never translated. */
export const CHINESE: Answer = {
  ...ENGLISH,
  lang: 'zh',
  title: zh('Docker：镜像的 CPU 架构与宿主机不符'),
  cause: zh('镜像是为其他 CPU 架构构建的，内核拒绝执行其中的程序。'),
  steps: ENGLISH.steps.map((step, index) =>
    index === 0 ? { ...step, title: zh('按宿主机平台构建') } : step,
  ),
  critical: [zh('必须安装 **buildx**'), en('The base image must exist for the platform')],
};

/** A state as it comes from a paste. */
export const STATE: CardState = {
  entryId: ENGLISH.id,
  lang: 'en',
  step: 0,
  values: { IMAGE_NAME: 'registry.local/api:1.4' },
  line: 'api-1  | exec /usr/bin/python3: exec format error',
  span: [9, 49],
  also: [],
  audience: 'shared',
  thread: '1764000000.000100',
  fingerprint: 'v1:0123456789abcdef',
};

/**
 * A view of the example entry.
 * @param state what differs from `STATE`; `lang` chooses the answer
 * @param view what else differs
 */
export function viewOf(state: Partial<CardState> = {}, view: Partial<CardView> = {}): CardView {
  return {
    answer: state.lang === 'zh' ? CHINESE : ENGLISH,
    state: { ...STATE, ...state },
    tally: { worked: 0, total: 0 },
    also: [],
    neighbours: [{ id: 'kubernetes/crash-loop', title: 'Pod restarts again and again' }],
    partial: false,
    ...view,
  };
}
