import type { Json, StoredFile } from './records.ts';
import type { Workspace } from './workspace.ts';

/** How much of a snippet Slack shows before one opens it. */
const PREVIEW_LINES = 6;
const PREVIEW_LENGTH = 500;

/** The first lines of a file. */
export interface Preview {
  /** Empty for binary files. */
  readonly text: string;
  readonly truncated: boolean;
  /** Lines in all; 0 for binary files. */
  readonly lines: number;
}

/**
 * The preview that Slack makes of a text file.
 * @param file any file
 */
export function toPreview(file: StoredFile): Preview {
  if (file.bytes.includes(0)) return { text: '', truncated: true, lines: 0 };
  const lines = file.bytes.toString('utf8').split('\n');
  const text = lines.slice(0, PREVIEW_LINES).join('\n').slice(0, PREVIEW_LENGTH);
  return { text, truncated: text.length < file.bytes.toString('utf8').length, lines: lines.length };
}

/**
 * A file as messages, payloads and `files.info` show it.
 * @param workspace for its address
 * @param file which
 */
export function toFileJson(workspace: Workspace, file: StoredFile): Json {
  const preview = toPreview(file);
  const isText = preview.lines > 0;
  const address = `${workspace.baseUrl()}/files-pri/${workspace.team.id}-${file.id}`;
  const name = encodeURIComponent(file.name);
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.name,
    mimetype: isText ? 'text/plain' : 'application/octet-stream',
    filetype: isText ? 'text' : 'binary',
    pretty_type: isText ? 'Plain Text' : 'Binary',
    user: file.user,
    user_team: workspace.people.get(file.user)?.teamId,
    mode: isText ? 'snippet' : 'hosted',
    editable: isText,
    size: file.bytes.length,
    is_external: false,
    is_public: false,
    file_access: 'visible',
    url_private: `${address}/${name}`,
    url_private_download: `${address}/download/${name}`,
    permalink: `${workspace.baseUrl()}/files/${file.user}/${file.id}/${name}`,
    ...(isText && {
      preview: preview.text,
      preview_is_truncated: preview.truncated,
      lines: preview.lines,
      lines_more: Math.max(0, preview.lines - PREVIEW_LINES),
    }),
  };
}
