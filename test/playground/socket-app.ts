import { WebSocket } from 'ws';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import type { Json } from '../../src/playground/records.ts';
import { callSlack } from './call-slack.ts';

/** An envelope as it came over the socket. */
export interface Frame {
  readonly envelope_id: string;
  readonly type: string;
  readonly payload: Json;
  readonly accepts_response_payload: boolean;
  readonly retry_attempt?: number;
  readonly retry_reason?: string;
}

/** An app that speaks Socket Mode by hand. */
export interface SocketApp {
  readonly socket: WebSocket;
  /** The next frame that nobody took yet. */
  readonly next: () => Promise<Frame>;
  /** Frames that nobody took yet. */
  readonly waiting: () => readonly Frame[];
  readonly ack: (frame: Frame, payload?: unknown) => void;
  /** From now on every frame is acknowledged with what this answers. */
  readonly answerAll: (answer: (frame: Frame) => unknown) => void;
  /** The answer to the first frame that comes, which is also handed out. */
  readonly answerNext: (payload?: unknown) => Promise<Frame>;
}

/**
 * Opens a socket as an app does and waits for `hello`.
 * @param slack a local Slack in Socket Mode
 */
export async function connectApp(slack: LocalSlack): Promise<SocketApp> {
  const { url } = await callSlack(slack, 'apps.connections.open', {}, { token: slack.appToken });
  const socket = new WebSocket(String(url));
  const frames: Frame[] = [];
  const takers: ((frame: Frame) => void)[] = [];
  let answer: ((frame: Frame) => unknown) | undefined;

  function ack(frame: Frame, payload?: unknown): void {
    socket.send(JSON.stringify({ envelope_id: frame.envelope_id, payload }));
  }

  function next(): Promise<Frame> {
    const first = frames.shift();
    return first ? Promise.resolve(first) : new Promise((resolve) => takers.push(resolve));
  }

  async function answerNext(payload?: unknown): Promise<Frame> {
    const frame = await next();
    ack(frame, payload);
    return frame;
  }

  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data));
      if (frame.type === 'hello') return resolve();
      if (!frame.envelope_id) return;
      if (answer) return ack(frame, answer(frame));
      const taker = takers.shift();
      if (taker) taker(frame);
      else frames.push(frame);
    });
  });
  return {
    socket,
    next,
    waiting: () => frames,
    ack,
    answerAll: (given) => {
      answer = given;
    },
    answerNext,
  };
}
