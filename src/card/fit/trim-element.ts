import type {
  ActionsBlockElement,
  InputBlockElement,
  Option,
  PlainTextOption,
  SectionBlockAccessory,
} from '@slack/types';
import { cutText } from '../cut-text.ts';
import { LIMITS } from '../limits.ts';
import { trimText } from './trim-text.ts';

/** Anything that can be clicked or typed into. */
export type Element = ActionsBlockElement | InputBlockElement | SectionBlockAccessory;

/**
 * Cuts the texts of an element in place.
 * @param element a button, a menu, an input
 * @returns false when nothing is left that could be shown
 */
export function trimElement(element: Element): boolean {
  switch (element.type) {
    case 'button':
      if ((element.value?.length ?? 0) > LIMITS.button.value) delete element.value;
      return trimText(element.text, LIMITS.button.text);
    case 'overflow':
      element.options = trimOptions(element.options, LIMITS.options.overflow);
      return element.options.length > 0;
    case 'checkboxes':
      element.options = trimOptions(element.options, LIMITS.options.checkboxes);
      return element.options.length > 0;
    case 'radio_buttons':
      element.options = trimOptions(element.options, LIMITS.options.radio);
      return element.options.length > 0;
    case 'static_select':
      if (!trimText(element.placeholder, LIMITS.placeholder)) delete element.placeholder;
      if (element.initial_option !== undefined) trimOptions([element.initial_option], 1);
      if (element.options !== undefined) {
        element.options = trimOptions(element.options, LIMITS.options.select);
      }
      return true;
    case 'plain_text_input':
      if (!trimText(element.placeholder, LIMITS.placeholder)) delete element.placeholder;
      if (element.initial_value !== undefined) {
        element.initial_value = cutText(element.initial_value, element.max_length ?? LIMITS.input.value);
      }
      return true;
    default:
      return true;
  }
}

function trimOptions<T extends Option | PlainTextOption>(options: T[], max: number): T[] {
  return options.filter(trimOption).slice(0, max);
}

function trimOption(option: Option): boolean {
  if (!trimText(option.description, LIMITS.option.description)) delete option.description;
  return trimText(option.text, LIMITS.option.text);
}
