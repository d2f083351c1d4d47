import { describe, expect, it } from 'vitest';
import { maskVariables } from '../../src/text/mask-variables.ts';

describe('text/mask-variables', () => {
  it.each([
    [
      'dial tcp 10.0.0.7:5432: connect: connection refused',
      'dial tcp 192.0.2.1:6379: connect: connection refused',
    ],
    ['lookup db-1.prod.example.com: no such host', 'lookup cache.example.org: no such host'],
    ['open /var/lib/a/b.db: permission denied', 'open /srv/x/y/z.db: permission denied'],
    ['pod api-7d9f8-x2x1z failed', 'pod web-66b4c-q9w8e failed'],
    [
      'request 123e4567-e89b-12d3-a456-426614174000 timed out after 30s',
      'request 00000000-e89b-12d3-a456-426614174999 timed out after 5s',
    ],
    ['commit 9fceb02d0ae598e95dc970b74767f19372d61af8 not found', 'commit 1a2b3c4d not found'],
    ['exit code 137', 'exit code 1'],
  ])('masks what differs: %s', (one, other) => {
    expect(maskVariables(one)).toBe(maskVariables(other));
  });

  it('keeps what tells errors apart', () => {
    expect(maskVariables('connection refused')).not.toBe(maskVariables('connection reset'));
  });
});
