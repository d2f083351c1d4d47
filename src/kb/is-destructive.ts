/** Commands that delete or overwrite what no rebuild, pull or restart brings back. */
const DESTRUCTIVE: readonly RegExp[] = [
  // files
  /\bfind\b.*\s-delete\b/,
  /\bfind\b.*-exec\s+rm\b/,
  /\b(shred|wipefs|srm)\s+\S/,
  /\btruncate\s+(-s|--size)[ =]?0\b/,
  /\brsync\b.*\s--delete/,
  /\bRemove-Item\b.*\s-Recurse/i,
  /\b(del|rd|rmdir)\s+\/s\b/i,
  /\bcrontab\s+-r\b/,
  // disks
  /\bmkfs(\.\w+)?\s/,
  /\bdd\b.*\bof=/,
  /\bformat\s+[a-z]:/i,
  /\b(Clear-Disk|Format-Volume)\b/i,
  /\b(lvremove|vgremove|pvremove)\b/,
  /\b(zfs|zpool)\s+destroy\b/,
  // databases
  /\bdrop\s+(table|database|schema|view|tablespace|keyspace|collection|user|role)\b/i,
  /\btruncate\s+table\b|\btruncate\s+[a-z_."]+\s*(;|cascade|$)/im,
  /\bdropdb\s/,
  /\bflush(all|db)\b/i,
  /\.(dropDatabase|drop)\(\)/,
  // services over HTTP; a point in time or a scroll only frees memory
  /^(?!.*\/_(?:pit|search\/scroll)\b).*\bcurl\b.*\s(-X|--request)[ =]?['"]?DELETE\b/i,
  /\b(Invoke-RestMethod|Invoke-WebRequest|irm|iwr)\b.*\s-Method\s+['"]?Delete\b/i,
  // version control
  /\bgit\b.*\bpush\b.*\s(--force(?![-\w])|-[a-zA-Z]*f\b|--mirror\b|\+\w)/,
  /\bgit\b.*\breset\b.*--hard\b/,
  /\bgit\b.*\bclean\b.*\s-\w*f/,
  /\bgit\b.*\bbranch\b.*\s-D\b/,
  /\bgit\b.*\bstash\s+(drop|clear)\b/,
  /\bgit\b.*\b(filter-branch|filter-repo)\b/,
  /\bgit\b.*\breflog\s+expire\b/,
  // containers and clusters
  /\b(docker|podman)\s+system\s+(prune|reset)\b/,
  /\b(docker|podman)\s+volume\s+(rm|prune)\b/,
  /\bcompose\b.*\bdown\b.*\s(-v|--volumes)\b/,
  /\bkubectl\b.*\bdelete\b.*(\b(namespaces?|ns|pvc?|persistentvolume(claim)?s?|crds?|statefulsets?|sts)\b|--all\b)/,
  /\bhelm\b.*\b(uninstall|delete)\b/,
  /\betcdctl\b.*\bdel\b/,
  // infrastructure
  /\b(terraform|tofu)\b.*\b(destroy|state\s+rm)\b/,
  /\baws\s+s3\s+(rb|rm)\b/,
  /\baws\b.*\s(delete|terminate)-\w+/,
  /\b(gcloud|gsutil|az)\b.*\s(delete|rm)\b/,
];

/** Characters of a line that are looked at together, and how far two stretches overlap. */
const WINDOW = 2_000;
const OVERLAP = 200;

/** Folders that the next build or install fills again. */
const REBUILT =
  /^["']?(\.?\/|~\/)*([\w.-]+\/)*(node_modules|dist|build|target|out|\.next|\.cache|\.gradle|\.venv|venv|__pycache__|\.pytest_cache)\/?["']?$/;

/**
 * True when a text holds a command that deletes or overwrites something that does not come back.
 * @param text shell or SQL, also within prose; comment lines do not count
 */
export function isDestructive(text: string): boolean {
  const lines = text.replaceAll('\\\n', ' ').split('\n');
  const commands = lines.filter((line) => !/^\s*(#|\/\/|--\s|::|REM\s)/.test(line));
  return (
    commands
      .flatMap(toWindows)
      .some((line) => DESTRUCTIVE.some((pattern) => pattern.test(line)) || removesFiles(line)) ||
    deletesAllRows(commands.join('\n'))
  );
}

/** A line continued without end would make every pattern search it again and again. */
function toWindows(line: string): string[] {
  const count = Math.max(1, Math.ceil(line.length / WINDOW));
  return Array.from({ length: count }, (_, index) =>
    line.slice(index * WINDOW, (index + 1) * WINDOW + OVERLAP),
  );
}

function removesFiles(line: string): boolean {
  return Array.from(line.matchAll(/(?:^|[\s;&|('"`])rm\s+((?:-{1,2}[\w-]+\s+)+)([^;&|)`]*)/g)).some(
    ([, flags = '', targets = '']) => {
      const isForced = /(^|\s)-\w*[rRf]|--(recursive|force)\b/.test(flags);
      const paths = targets.split('#')[0]?.trim().split(/\s+/) ?? [];
      return isForced && !paths.every((path) => REBUILT.test(path));
    },
  );
}

function deletesAllRows(text: string): boolean {
  return Array.from(text.matchAll(/\bdelete\s+from\b[^;]*/gi)).some(
    ([statement]) => !/\bwhere\b/i.test(statement),
  );
}
