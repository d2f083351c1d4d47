import { describe, expect, it } from 'vitest';
import { isSlackHost } from '../../src/slack/slack-host.ts';

describe('slack/slack-host', () => {
  it.each([
    ['https://files.slack.com/files-pri/T1-F1/a.log', true],
    ['https://slack.com/x', true],
    ['https://files.slack-gov.com/x', true],
    ['http://127.0.0.1:3000/files/F1', true],
    ['http://127.0.0.1:3001/files/F1', true],
    ['https://127.0.0.1:3000/files/F1', false],
    ['http://127.0.0.2:3000/files/F1', false],
    ['http://files.slack.com/x', false],
    ['https://files.slack.com:8443/x', false],
    ['https://files.slack.com.evil.example/x', false],
    ['https://evilslack.com/x', false],
    ['https://user:pw@evil.example/slack.com', false],
    ['file:///etc/passwd', false],
    ['', false],
  ])('tells whether %s may see the token', (url, expected) => {
    expect(isSlackHost(url, 'http://127.0.0.1:3000/api/')).toBe(expected);
  });
});
