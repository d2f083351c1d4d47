import { type CardDraft, createStepDraft, type StepDraft } from './card-draft.ts';
import type { CodeBlock, Fact } from './schema.ts';
import { toFactLabel } from './to-fact-label.ts';
import type { Concept } from './words/concept.ts';

/** Where the next piece of a card belongs: a known part, or a heading that none of the words claim. */
export interface Place {
  readonly concept: Concept | undefined;
  /** Label for what has no field of its own. */
  readonly name: string;
}

/** Puts the pieces of a card where they belong. */
export interface CardWriter {
  /** Begins a part; `rest` is what its heading says besides the known words. */
  readonly open: (place: Place, rest: string) => void;
  /** Adds a fallback. */
  readonly openStep: (title: string) => void;
  readonly addText: (place: Place, text: string) => void;
  readonly addCode: (place: Place, block: CodeBlock) => void;
}

/**
 * A writer that fills a draft.
 * @param draft the card to fill
 */
export function createCardWriter(draft: CardDraft): CardWriter {
  let solution: StepDraft | undefined;
  let step: StepDraft | undefined;

  function openSolution(): StepDraft {
    if (!solution) {
      solution = createStepDraft('');
      draft.steps.unshift(solution);
    }
    step = solution;
    return solution;
  }

  function openStep(title: string): void {
    step = createStepDraft(title);
    draft.steps.push(step);
  }

  function currentStep(): StepDraft {
    if (!step) openStep('');
    return step ?? openSolution();
  }

  function open({ concept, name }: Place, rest: string): void {
    if (concept === 'option') openStep(rest);
    else if (concept === 'fallback') step = undefined;
    else if (concept === 'solution') openSolution();
    if (concept === 'pattern' || concept === 'component' || concept === 'selfTest') openSolution();
    const opened = step;
    const namesStep = concept === 'solution' || concept === 'pattern';
    if (opened && namesStep && opened.title === '') opened.title = rest;
    else if (opened && concept === 'pattern') opened.text = join(opened.text, rest);
    else if (opened && concept === 'component') opened.text = join(opened.text, name);
    else if (rest && concept !== 'option')
      addText({ concept: isLeaf(concept) ? concept : undefined, name }, rest);
  }

  function addText({ concept, name }: Place, text: string): void {
    if (text === '') return;
    if (
      concept === 'tldr' ||
      concept === 'fixTime' ||
      concept === 'whereToCheck' ||
      concept === 'rootCause'
    ) {
      draft[concept] = join(draft[concept], text);
    } else if (
      concept === 'checklist' ||
      concept === 'critical' ||
      concept === 'versions' ||
      concept === 'expected'
    ) {
      draft[concept].push(text);
    } else if (concept === 'when' || concept === 'risks') {
      const target = currentStep();
      target[concept] = join(target[concept], text);
    } else if (isStep(concept)) {
      const target = currentStep();
      target.text = join(target.text, text);
    } else if (concept === 'platform') addFact(draft.quoteFacts, toFactLabel(concept), text);
    else if (isLeaf(concept)) addFact(draft.context, toFactLabel(concept), text);
    else addFact(draft.rest, name, text);
  }

  function addCode(place: Place, block: CodeBlock): void {
    const { concept } = place;
    if (concept === 'verification' || concept === 'selfTest') draft.verification.push(block);
    else if (isStep(concept) || concept === 'when' || concept === 'risks') currentStep().code.push(block);
    else
      addText(
        concept === 'expected' || isLeaf(concept) ? place : { concept: undefined, name: place.name },
        block.code,
      );
  }

  return { open, openStep, addText, addCode };
}

/**
 * True for the parts whose prose and code make up a step.
 * @param concept a part, or undefined
 */
export function isStep(concept: Concept | undefined): boolean {
  return concept !== undefined && STEPS.has(concept);
}

/**
 * True for the parts that are a label or two of text rather than a section.
 * @param concept a part, or undefined
 */
export function isLeaf(concept: Concept | undefined): concept is Concept {
  return concept !== undefined && LEAVES.has(concept);
}

const STEPS: ReadonlySet<Concept> = new Set<Concept>([
  'solution',
  'pattern',
  'component',
  'selfTest',
  'fallback',
  'option',
]);
const LEAVES: ReadonlySet<Concept> = new Set<Concept>([
  'tldr',
  'fixTime',
  'platform',
  'whereToCheck',
  'expected',
  'when',
  'risks',
  'rootCause',
  'sideEffects',
  'bestPractice',
  'antiPattern',
  'applicable',
  'frequency',
]);

function addFact(facts: Fact[], label: string, text: string): void {
  const last = facts.at(-1);
  if (last?.label === label) last.text = join(last.text, text);
  else facts.push({ label, text });
}

function join(before: string, text: string): string {
  return before === '' ? text : `${before}\n${text}`;
}
