import { WebSocket } from 'ws';
import { callSlack } from './call-slack.js';
/**
 * Opens a socket as an app does and waits for `hello`.
 * @param slack a local Slack in Socket Mode
 */
export async function connectApp(slack) {
    const { url } = await callSlack(slack, 'apps.connections.open', {}, { token: slack.appToken });
    const socket = new WebSocket(String(url));
    const frames = [];
    const takers = [];
    let answer;
    function ack(frame, payload) {
        socket.send(JSON.stringify({ envelope_id: frame.envelope_id, payload }));
    }
    function next() {
        const first = frames.shift();
        return first ? Promise.resolve(first) : new Promise((resolve) => takers.push(resolve));
    }
    async function answerNext(payload) {
        const frame = await next();
        ack(frame, payload);
        return frame;
    }
    await new Promise((resolve, reject) => {
        socket.on('error', reject);
        socket.on('message', (data) => {
            const frame = JSON.parse(String(data));
            if (frame.type === 'hello')
                return resolve();
            if (!frame.envelope_id)
                return;
            if (answer)
                return ack(frame, answer(frame));
            const taker = takers.shift();
            if (taker)
                taker(frame);
            else
                frames.push(frame);
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
