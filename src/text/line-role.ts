/** What a line is for in a log. */
export type LineRole = 'blank' | 'frame' | 'cause' | 'error' | 'plain';

const FRAME =
  /^\s*(?:at\s+\S|File "[^"]{0,300}", line \d|\.{3} \d+ (?:more|common frames)|from \S{1,300}:\d+:in |#\d{1,3} {1,3}\S|\d{1,3}: {1,3}(?:0x|[\w<])\S{0,200}::|goroutine \d+ \[|created by |\S{1,300}\.go:\d+(?: \+0x[0-9a-f]+)?$|\S{1,200}\(0x[0-9a-f, x.{}?]+\)$|--> \S{1,300}:\d+)/;
const CAUSE =
  /^\s*(?:caused by:?|\[cause\]:|cause:|-{3,}> |inner exception|root cause:?|原因[：:]|由以下原因)/i;
const ERROR =
  /error|fatal|panic|exception|fail|cannot|can't|could not|couldn't|unable|denied|refused|timed? ?out|timeout|not found|no such|invalid|missing|exceeded|killed|oom|abort|unauthori|forbidden|reject|unreachable|unknown|expired|conflict|crash|mismatch|corrupt|segfault|too many|out of|not permitted|already in use|错误|失败|异常|无法|拒绝|超时|找不到|不存在|致命|不足|已满|未能/i;

/** errno names: ECONNREFUSED, EACCES. */
const ERRNO = /\bE[A-Z]{4,}\b/;

/**
 * The role of one line.
 * @param line cleaned line
 */
export function toLineRole(line: string): LineRole {
  if (line.trim() === '') return 'blank';
  const head = line.slice(0, 600);
  if (CAUSE.test(head)) return 'cause';
  if (FRAME.test(head)) return 'frame';
  return ERROR.test(head) || ERRNO.test(head) ? 'error' : 'plain';
}
