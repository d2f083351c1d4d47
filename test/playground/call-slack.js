/**
 * Calls a Web API method and answers its body.
 * @param slack a local Slack
 * @param method `chat.postMessage`
 * @param args arguments of the method
 * @param options token and kind of body
 */
export async function callSlack(slack, method, args = {}, options = {}) {
    return (await (await requestSlack(slack, method, args, options)).json());
}
/** The same, answering the whole response. */
export function requestSlack(slack, method, args = {}, options = {}) {
    const token = options.token ?? slack.botToken;
    const authorization = token === '' ? {} : { authorization: `Bearer ${token}` };
    const fields = Object.entries(args).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    return fetch(`${slack.apiUrl}${method}`, {
        method: 'POST',
        headers: {
            'content-type': options.form ? 'application/x-www-form-urlencoded' : 'application/json; charset=utf-8',
            ...authorization,
        },
        body: options.form ? new URLSearchParams(fields).toString() : JSON.stringify(args),
    });
}
/**
 * Posts to a response_url.
 * @param url the response_url
 * @param body what to answer
 */
export async function postTo(url, body) {
    const response = await fetch(String(url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) };
}
