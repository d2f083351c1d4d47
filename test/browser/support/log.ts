/** The error that the stories ask about. */
export const EXEC_FORMAT = 'exec /usr/bin/python3: exec format error';

/** The log of a rollout, forty lines, in which one line says why it fails. */
export const ROLLOUT_LOG: string = Array.from({ length: 40 }, (_line, at) => {
  const time = `2026-11-20T23:14:${String(at).padStart(2, '0')}.118Z`;
  if (at === 27) return `${time} api-7c9d6 ${EXEC_FORMAT}`;
  return `${time} api-7c9d6 INFO rollout step ${at + 1} of 40 done`;
}).join('\n');
