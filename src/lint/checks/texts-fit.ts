import type { Answer, AnswerText } from '../../kb/answer.ts';
import { toAnswer } from '../../kb/to-answer.ts';
import type { Check, Draft } from '../check.ts';

/** K017: what is longer is cut on the way to the reader, or hides the fix below the fold. */
export const textsFit: Check = {
  code: 'K017',
  demands: 'texts fit the screen they are read on',
  run: ({ kb }) =>
    kb.entries.flatMap((entry) =>
      toAnswer(entry, 'en').languages.flatMap((lang) => toFindings(toAnswer(entry, lang))),
    ),
};

type Measured = readonly [field: string, text: AnswerText | undefined, most: number];

function toFindings(answer: Answer): Draft[] {
  return textsOf(answer).flatMap(([field, text, most]) => {
    const isOwn = text?.lang === answer.lang;
    if (!text || !isOwn || text.text.length <= most) return [];
    const what = `has ${text.text.length} characters, more than ${most}`;
    const mend = 'Say it in fewer words';
    return { level: 'warning', where: `${answer.id}: ${field} (${answer.lang})`, what, mend };
  });
}

/** Half of what a Slack header or section takes, so that what stands around it fits too. */
function textsOf(answer: Answer): Measured[] {
  return [
    ['title', answer.title, 120],
    ['cause', answer.cause, 600],
    ['TL;DR', answer.tldr, 300],
    ...answer.checklist.map((sign): Measured => ['checklist', sign, 200]),
    ...answer.deadEnds.map((way): Measured => ['dead end', way.action, 300]),
    ...answer.steps.flatMap((step, index): Measured[] => {
      const code = step.code.map((block) => block.code).join('\n');
      return [
        [`step ${index + 1} title`, step.title, 150],
        [`step ${index + 1} text`, step.body, 1500],
        [`step ${index + 1} code`, { text: code, lang: answer.lang }, 2500],
      ];
    }),
  ];
}
