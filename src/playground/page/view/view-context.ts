import type { PageView } from '../../page-api.ts';
import type { DrawContext } from '../blocks/draw-context.ts';
import { toNames } from '../text/names.ts';
import type { Desk } from './desk.ts';
import type { FormValues } from './form-values.ts';
import { upload } from './upload.ts';

/** What blocks of a modal or a Home tab need to be drawn. */
export function toViewContext(view: PageView, values: FormValues, desk: Desk): DrawContext {
  return {
    names: toNames(desk.state()),
    errors: view.errors,
    read: values.read,
    write: values.write,
    act: async (click) => {
      await desk.perform('click', { ...click, view: view.id, values: values.all() });
    },
    upload: (file) => upload(desk, file),
  };
}
