import type { CardDraft } from './card-draft.ts';
import { type CardWriter, createCardWriter, isLeaf, isStep, type Place } from './card-writer.ts';
import { stripMarkup } from './strip-markup.ts';
import type { Block } from './to-blocks.ts';
import { toFactLabel } from './to-fact-label.ts';
import { type Label, toLabels } from './to-label.ts';
import { type FoundConcept, findConcept } from './words/find-concept.ts';

/** Label of what stands before the first section. */
const NOTES: Place = { concept: undefined, name: 'fact.notes' };

/** How far the reading of a card has come. */
interface Reader {
  readonly draft: CardDraft;
  readonly writer: CardWriter;
  /** What the last heading opened. */
  section: Place;
  /** Level of the section's heading, and of the heading of the fallback that is being read. */
  level: number;
  stepLevel: number;
  /** What the last label opened; it ends at a gap behind its text. */
  label: Place | undefined;
  labelHasText: boolean;
}

/**
 * Sorts the pieces of a card's body into its parts.
 * @param draft the card to fill
 * @param blocks pieces in the order of the document
 */
export function fillCard(draft: CardDraft, blocks: readonly Block[]): void {
  const writer = createCardWriter(draft);
  const reader: Reader = {
    draft,
    writer,
    section: NOTES,
    level: 0,
    stepLevel: 0,
    label: undefined,
    labelHasText: false,
  };
  for (const block of blocks) {
    if (block.kind === 'heading') readHeading(reader, stripMarkup(block.text), block.level);
    else if (block.kind === 'gap') leaveLabel(reader);
    else if (block.kind === 'code') {
      writer.addCode(reader.label ?? reader.section, { language: block.language, code: block.code });
      reader.labelHasText = true;
    } else readLine(reader, block);
  }
}

function leaveLabel(reader: Reader): void {
  if (reader.labelHasText) reader.label = undefined;
}

function readHeading(reader: Reader, heading: string, level: number): void {
  reader.label = undefined;
  if (reader.draft.title === '') {
    reader.draft.title = heading;
    return;
  }
  const found = findConcept(heading);
  const { concept } = reader.section;
  if (found) openSection(reader, found, heading, level);
  else if (!isStep(concept) || level <= reader.level) {
    reader.section = { concept: undefined, name: heading };
    reader.level = level;
  } else if (concept === 'fallback' || (concept === 'option' && level <= reader.stepLevel)) {
    openSection(reader, { concept: 'option', rest: heading }, heading, level);
  } else reader.writer.addText(reader.section, heading);
}

function openSection(reader: Reader, found: FoundConcept, name: string, level: number): void {
  const { concept, rest } = found;
  reader.label = undefined;
  reader.section = { concept, name: concept === 'component' ? name : toFactLabel(concept) };
  if (concept === 'option') reader.stepLevel = level;
  else if (!isStep(concept) || concept === 'solution' || concept === 'fallback') reader.level = level;
  reader.writer.open(reader.section, rest);
}

function readLine(reader: Reader, block: Block & { kind: 'quote' | 'item' | 'text' }): void {
  const place = reader.label ?? reader.section;
  const labels = toLabels(block.text);
  const isLabelled = block.kind === 'item' ? isLabelItem(labels, place) : isLabelLine(labels, place);
  if (labels.length > 0 && isLabelled) {
    for (const label of labels) openLabel(reader, label, block.kind);
    return;
  }
  const text = stripMarkup(block.text);
  const isList = block.kind === 'item' && (isStep(place.concept) || place.concept === undefined);
  if (block.kind === 'quote' && place === NOTES && reader.draft.tldr === '') reader.draft.tldr = text;
  else reader.writer.addText(place, isList ? `${block.mark} ${text}` : text);
  reader.labelHasText = true;
}

/** A step keeps its prose together: only words that mean something there end it. */
function isLabelLine(labels: readonly Label[], place: Place): boolean {
  return !isStep(place.concept) || labels.some((label) => label.found);
}

/** Points of a list stay points, unless the list is a way to write labels. */
function isLabelItem(labels: readonly Label[], place: Place): boolean {
  const isPoint = ['checklist', 'critical', 'versions', 'expected'].includes(place.concept ?? '');
  return !isPoint && labels.every((label) => label.found);
}

function openLabel(reader: Reader, { found, name, text: raw }: Label, kind: Block['kind']): void {
  const text = stripMarkup(raw);
  if (!found && kind === 'quote') {
    reader.draft.quoteFacts.push({ label: name, text });
    return;
  }
  if (found && !isLeaf(found.concept)) {
    openSection(reader, found, name, reader.level + 1);
    reader.writer.addText(reader.section, text);
    return;
  }
  reader.label = { concept: found?.concept, name: found ? toFactLabel(found.concept) : name };
  reader.labelHasText = text !== '' || !found;
  if (found) reader.writer.open(reader.label, found.rest);
  reader.writer.addText(reader.label, text);
}
