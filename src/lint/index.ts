import type { Check } from './check.ts';
import { aliasIsUnique } from './checks/alias-is-unique.ts';
import { codeIsTheSame } from './checks/code-is-the-same.ts';
import { datesAreReal } from './checks/dates-are-real.ts';
import { docIsHttps } from './checks/doc-is-https.ts';
import { edgeExists } from './checks/edge-exists.ts';
import { entryIsNotTwice } from './checks/entry-is-not-twice.ts';
import { firstStepIsHarmless } from './checks/first-step-is-harmless.ts';
import { foreignHitIsDeclared } from './checks/foreign-hit-is-declared.ts';
import { hitIsMatched } from './checks/hit-is-matched.ts';
import { loadsWhole } from './checks/loads-whole.ts';
import { missIsNotMatched } from './checks/miss-is-not-matched.ts';
import { nothingLeftToWrite } from './checks/nothing-left-to-write.ts';
import { partsAreComplete } from './checks/parts-are-complete.ts';
import { pathIsId } from './checks/path-is-id.ts';
import { patternCompiles } from './checks/pattern-compiles.ts';
import { patternHasLiteral } from './checks/pattern-has-literal.ts';
import { patternIsProven } from './checks/pattern-is-proven.ts';
import { placeholdersAreTheSame } from './checks/placeholders-are-the-same.ts';
import { relatedExists } from './checks/related-exists.ts';
import { shortLiteralIsAWord } from './checks/short-literal-is-a-word.ts';
import { stepsAreAsMany } from './checks/steps-are-as-many.ts';
import { textsFit } from './checks/texts-fit.ts';

/** All checks in the order of their numbers. A number that is no longer used is not given again. */
export const CHECKS: readonly Check[] = [
  loadsWhole,
  patternCompiles,
  patternHasLiteral,
  patternIsProven,
  hitIsMatched,
  missIsNotMatched,
  foreignHitIsDeclared,
  codeIsTheSame,
  placeholdersAreTheSame,
  stepsAreAsMany,
  edgeExists,
  relatedExists,
  docIsHttps,
  datesAreReal,
  pathIsId,
  partsAreComplete,
  textsFit,
  firstStepIsHarmless,
  aliasIsUnique,
  nothingLeftToWrite,
  shortLiteralIsAWord,
  entryIsNotTwice,
];
