/** Domains that only Slack serves; the last is GovSlack. */
const SLACK_DOMAINS = ['slack.com', 'slack-files.com', 'slack-gov.com'];

/**
 * True when a URL is Slack's own or on the host of the configured Web API, so that the bot token may be sent there.
 * @param url where a payload points
 * @param apiUrl base of the Web API, `https://slack.com/api/`
 */
export function isSlackHost(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port } = new URL(url);
  const api = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  if (api?.hostname === hostname && api.protocol === protocol) return true;
  if (protocol !== 'https:' || port !== '') return false;
  return SLACK_DOMAINS.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}
