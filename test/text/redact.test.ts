import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/text/redact.ts';

/** Put together here, so that no scanner takes this file for a leak. */
const join = (...parts: readonly string[]): string => parts.join('');
const TWENTY = 'A1b2C3d4E5f6G7h8I9j0';

describe('text/redact', () => {
  it.each([
    ['slack-token', join('xox', 'b-123456789012-', TWENTY)],
    ['slack-token', join('xa', 'pp-1-A0123-456-', TWENTY)],
    ['slack-webhook', join('https://hooks.slack', '.com/services/T000/B000/', TWENTY)],
    ['aws-access-key', join('AK', 'IAIOSFODNN7EXAMPLE')],
    ['github-token', join('gh', 'p_', TWENTY, TWENTY)],
    ['gitlab-token', join('gl', 'pat-', TWENTY)],
    ['npm-token', join('np', 'm_', TWENTY, TWENTY)],
    ['google-api-key', join('AI', 'za', TWENTY, 'abcdefghijklmno')],
    ['stripe-key', join('sk', '_live_', TWENTY)],
    ['openai-key', join('sk', '-proj-', TWENTY, TWENTY)],
    ['hashicorp-token', join('hv', 's.', TWENTY, TWENTY)],
    ['jwt', join('ey', 'JhbGciOiJIUzI1NiJ9.', 'eyJzdWIiOiIxMjM0In0.', TWENTY)],
    ['authorization', join('Authorization: Bearer ', TWENTY)],
    ['url-password', 'postgres://app:s3cr3t-pw@db.example.com/app'],
    ['password', 'password=hunter2hunter2'],
    ['password', '"db_password": "correct horse"'],
    ['secret', join('AWS_SECRET_ACCESS_KEY=', TWENTY, TWENTY)],
    ['azure-storage-key', join('AccountKey=', TWENTY, TWENTY, '==')],
    ['private-key', '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----'],
    ['private-key', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA'],
  ])('masks a %s', (kind, secret) => {
    const { text, found } = redact(`before ${secret} after`);
    expect(found.map((one) => one.kind)).toContain(kind);
    expect(text).toContain(`[masked:${kind}]`);
    expect(text).not.toContain(TWENTY);
    expect(text).not.toMatch(/hunter2|s3cr3t|correct horse|MIIEpAIB|b3Blbn|EXAMPLE$/);
  });

  it.each([
    'Permission denied (publickey,password).',
    'password authentication failed for user "app"',
    'PGPASSWORD=$PGPASSWORD psql',
    'password: ********',
    "Access denied for user 'app'@'10.0.0.7' (using password: YES)",
    'curl -H "Authorization: Bearer <token>"',
    'SyntaxError: Unexpected token: punc',
    'secret "regcred" not found',
    'risk-free-and-well-tested-rollout-of-1-service',
    'docker pull --platform linux/arm64 python:3.12-slim',
  ])('leaves %s', (text) => {
    expect(redact(text)).toEqual({ text, found: [] });
  });

  it('counts each kind', () => {
    const { found } = redact('password=abc12345 password=def67890');
    expect(found).toEqual([{ kind: 'password', count: 2 }]);
  });

  it('changes nothing the second time', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'password=',
        'token: ',
        join('xox', 'b-1234567890'),
        'bearer ',
        TWENTY,
        '://u:p@h',
        '-----BEGIN PRIVATE KEY-----',
        '[masked:',
        ']',
        '"',
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = redact(pieces.join('')).text;
        expect(redact(once)).toEqual({ text: once, found: [] });
      }),
      { numRuns: 1000 },
    );
  });
});
