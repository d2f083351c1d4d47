import type {
  Button,
  Checkboxes,
  FileInput,
  ImageElement,
  Overflow,
  PlainTextInput,
  RadioButtons,
  StaticSelect,
} from '@slack/types';
import { renderButton } from './button.ts';
import { renderChoices } from './choices.ts';
import type { DrawContext, ElementPlace } from './draw-context.ts';
import { renderFileInput } from './file-input.ts';
import { renderImagePlaceholder } from './image.ts';
import { renderOverflow } from './overflow.ts';
import { renderSelect } from './select.ts';
import { renderTextInput } from './text-input.ts';
import { renderUnsupported } from './unsupported.ts';

type DrawnElement =
  | Button
  | Checkboxes
  | FileInput
  | ImageElement
  | Overflow
  | PlainTextInput
  | RadioButtons
  | StaticSelect;

/** Draws one interactive element, wherever it stands. */
export function renderElement(
  given: { readonly type: string },
  place: ElementPlace,
  context: DrawContext,
): HTMLElement {
  const element = given as DrawnElement;
  switch (element.type) {
    case 'button':
      return renderButton(element, place, context);
    case 'checkboxes':
    case 'radio_buttons':
      return renderChoices(element, place, context);
    case 'file_input':
      return renderFileInput(element, place, context);
    case 'image':
      return renderImagePlaceholder(element.alt_text);
    case 'overflow':
      return renderOverflow(element, place, context);
    case 'plain_text_input':
      return renderTextInput(element, place, context);
    case 'static_select':
      return renderSelect(element, place, context);
    default:
      return renderUnsupported('element', given.type);
  }
}
