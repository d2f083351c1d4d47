import type { Option } from '@slack/types';
import type { PageOption } from '../../page-api.ts';

/** An option as it travels back to the app. */
export function toPageOption(option: Option): PageOption {
  return { text: { type: option.text.type, text: option.text.text }, value: option.value ?? '' };
}
