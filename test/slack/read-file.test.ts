import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { SlackFile } from '../../src/slack/payloads.ts';
import { type FileAccess, type FileRead, readFile } from '../../src/slack/read-file.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function read(
  listener: RequestListener,
  file: object = {},
  access: Partial<FileAccess> = {},
): Promise<FileRead> {
  const origin = await serve(listener);
  const whole = SlackFile.parse({ name: 'a.log', url_private: `${origin}/f`, ...file });
  return readFile(whole, { botToken: 'xoxb-1', apiUrl: `${origin}/api/`, ...access });
}

function answer(body: string | Buffer, type = 'text/plain'): RequestListener {
  return (_, response) => response.setHeader('content-type', type).end(body);
}

describe('slack/read-file', () => {
  it('reads a snippet with the bot token', async () => {
    let authorization: string | undefined;
    const result = await read((request, response) => {
      authorization = request.headers.authorization;
      response.end('exec format error\n');
    });
    expect(result).toEqual({ ok: true, text: 'exec format error\n', truncated: false });
    expect(authorization).toBe('Bearer xoxb-1');
  });

  it('unpacks gzip whatever the name says', async () => {
    const result = await read(answer(gzipSync('boom'), 'application/octet-stream'));
    expect(result).toEqual({ ok: true, text: 'boom', truncated: false });
  });

  it('reads UTF-16 as Windows shells write it', async () => {
    const result = await read(answer(Buffer.from('\ufeff连接被拒绝', 'utf16le')));
    expect(result).toMatchObject({ ok: true, text: '连接被拒绝' });
  });

  it('asks only for the end of a long file and starts at a whole line', async () => {
    const text = `${'x'.repeat(50)}\nthe last line\n`;
    const result = await read(
      (request, response) => {
        const last = Number(/^bytes=-(\d+)$/.exec(request.headers.range ?? '')?.[1]);
        response.writeHead(206, { 'content-type': 'text/plain' }).end(text.slice(-last));
      },
      { size: text.length },
      { keep: 20 },
    );
    expect(result).toMatchObject({ ok: true, truncated: true });
    expect(result.ok && result.text).toContain('the last line');
    expect(result.ok && result.text.length).toBeLessThanOrEqual(20);
  });

  it('keeps the end when the server ignores ranges', async () => {
    const result = await read(
      answer(`${'filler\n'.repeat(9_000)}the end\n`),
      { size: 63_008 },
      { keep: 100 },
    );
    expect(result).toMatchObject({ ok: true, truncated: true });
    expect(result.ok && result.text.endsWith('filler\nthe end\n')).toBe(true);
    expect(result.ok && result.text.startsWith('filler\n')).toBe(true);
  });

  it('stops unpacking a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1_048_576, 'a'));
    expect(await read(answer(bomb), {}, { keep: 1_000 })).toMatchObject({ ok: true, truncated: true });
  });

  it('keeps what it got of a broken archive', async () => {
    const packed = gzipSync(Array.from({ length: 60_000 }, (_, i) => `line ${i} ${i * 7919}`).join('\n'));
    const result = await read(answer(packed.subarray(0, packed.length - 100)));
    expect(result).toMatchObject({ ok: true, truncated: true });
    expect(result.ok && result.text).toContain('line 59900 ');
  });

  it('answers with what arrived when time is up', async () => {
    const result = await read((_, response) => void response.write('early\n'), {}, { time: 200 });
    expect(result).toEqual({ ok: true, text: 'early\n', truncated: true });
  });

  it.each<[string, RequestListener, object, string]>([
    ['a login page', answer('<html>', 'text/html; charset=utf-8'), {}, 'scope'],
    ['bytes that are no text', answer(Buffer.from([80, 75, 0, 1, 2])), {}, 'not-text'],
    ['a picture', answer('x'), { mimetype: 'image/png' }, 'not-text'],
    ['a file that is gone', (_, response) => void response.writeHead(404).end(), {}, 'unreachable'],
    ['a server that hangs up', (request) => void request.socket.destroy(), {}, 'unreachable'],
    ['a file elsewhere', answer('x'), { url_private: 'https://evil.example/a.log' }, 'host'],
    ['a file without an address', answer('x'), { url_private: undefined }, 'host'],
  ])('says what is wrong with %s', async (_, listener, file, problem) => {
    expect(await read(listener, file)).toMatchObject({ ok: false, problem });
  });

  it('says that nothing came in time', async () => {
    expect(await read(() => undefined, {}, { time: 100 })).toMatchObject({ ok: false, problem: 'slow' });
  });

  it('reads a page that is meant to be one', async () => {
    const result = await read(answer('<p>boom', 'text/html'), { filetype: 'html' });
    expect(result).toMatchObject({ ok: true, text: '<p>boom' });
  });
});
