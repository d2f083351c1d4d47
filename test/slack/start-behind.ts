import { startSlack } from '../../src/playground/start-slack.ts';
import { MANIFEST } from '../../src/slack/manifest.ts';
import { serve } from './http.ts';
import { atEnd, startWhyfail, type Whyfail, type WhyfailOptions } from './start-whyfail.ts';

/** whyfail behind a Web API that answers some calls itself; undefined passes the call on. */
export async function startBehind(
  intercept: (method: string, body: URLSearchParams) => object | undefined,
  options: WhyfailOptions = {},
): Promise<Whyfail> {
  const slack = await startSlack({ app: MANIFEST, ...options.slack });
  atEnd(() => slack.close());
  const origin = await serve((request, body, response) => {
    const reply = intercept(request.url?.slice('/api/'.length) ?? '', new URLSearchParams(body));
    if (reply !== undefined) {
      response.writeHead(
        'retry_after' in reply ? 429 : 200,
        'retry_after' in reply ? { 'retry-after': '1' } : {},
      );
      response.end(JSON.stringify(reply));
      return;
    }
    const { authorization = '', 'content-type': type = '' } = request.headers;
    fetch(slack.url + request.url, { method: 'POST', headers: { authorization, 'content-type': type }, body })
      .then((forwarded) => forwarded.text())
      .then((text) => response.end(text));
  });
  return startWhyfail({
    ...options,
    on: slack,
    config: { ...options.config, slackApiUrl: `${origin}/api/` },
  });
}
