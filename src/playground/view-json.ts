import { toStateValues } from './element-values.ts';
import type { Json, View } from './records.ts';
import type { Workspace } from './workspace.ts';

/**
 * A view as the Web API and payloads show it.
 * @param workspace for team and app
 * @param view a modal or a Home tab
 */
export function toViewJson(workspace: Workspace, view: View): Json {
  const { content } = view;
  const isModal = view.kind === 'modal';
  return {
    id: view.id,
    team_id: workspace.team.id,
    type: view.kind,
    blocks: view.blocks,
    private_metadata: content['private_metadata'] ?? '',
    callback_id: content['callback_id'] ?? '',
    state: { values: toStateValues(view.blocks, view.values) },
    hash: view.hash,
    ...(isModal && {
      title: content['title'],
      submit: content['submit'] ?? null,
      close: content['close'] ?? null,
      clear_on_close: content['clear_on_close'] ?? false,
      notify_on_close: content['notify_on_close'] ?? false,
    }),
    previous_view_id: view.previousId ?? null,
    root_view_id: view.rootId,
    external_id: content['external_id'] ?? '',
    app_id: workspace.appId,
    app_installed_team_id: workspace.team.id,
    bot_id: workspace.bot.botId,
  };
}
