import { describe, expect, it } from 'vitest';
import { toCommands } from '../../src/kb/to-commands.ts';

describe('kb/to-commands', () => {
  it.each([
    ["Pull it: 'docker pull --platform linux/arm64 x'.", 'docker pull --platform linux/arm64 x'],
    ['Run `npm ci` and then `npm test` twice, `npm ci` again', 'npm ci\nnpm test'],
    ['git add -A\n# keep it\ngit commit -m x', 'git add -A\n# keep it\ngit commit -m x'],
    ['$ kubectl get pods', 'kubectl get pods'],
  ])('finds what to copy in %j', (prose, code) => {
    expect(toCommands(prose)).toEqual([{ language: 'sh', code }]);
  });

  it.each([
    'Restart the service',
    "Do not run 'rm -rf data'",
    "Use a volume instead of 'docker run -v /a:/b x'",
    "Then use 'docker run --platform linux/amd64 ...'",
    'docker run -p 8081:80 instead of -p 80:80',
    'docker rmi x - forces a fresh download',
    "It's the host's fault",
    "prints 'docker: Error response from daemon'",
  ])('finds nothing in %j', (prose) => {
    expect(toCommands(prose)).toEqual([]);
  });
});
