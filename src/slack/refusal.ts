import { WhyfailError } from '../errors.ts';

/** Slack or the way to it is out of order; the same call may work later. */
const TRANSIENT =
  /^(?:unreachable|ratelimited|http_(?:429|5\d\d)|internal_error|fatal_error|service_unavailable|request_timeout|team_added_to_org)$/;

/**
 * True when trying again makes sense.
 * @param error Slack's word, or `unreachable`, or `http_503`
 */
export function isTransient(error: string): boolean {
  return TRANSIENT.test(error);
}

/**
 * What to tell the person who starts whyfail when Slack refuses a credential for good.
 * @param variable the variable that holds the credential
 * @param error Slack's word for it: `invalid_auth`
 */
export function toRefusal(variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN', error: string): WhyfailError {
  // A server that is not Slack answers with a page, of which nobody wants to read more than that it is none.
  const isWord = /^\w+$/.test(error);
  const what = isWord
    ? `was refused by Slack (${error})`
    : 'could not be checked: the answer is not from Slack';
  return new WhyfailError('slack-unavailable', [
    { where: variable, what, mend: toMend(variable, error, isWord) },
  ]);
}

function toMend(variable: string, error: string, isWord: boolean): string {
  if (!isWord || error.startsWith('http_')) return 'Correct SLACK_API_URL or remove it';
  if (variable === 'SLACK_BOT_TOKEN') {
    return 'Copy the bot token (xoxb-) again from OAuth & Permissions of the app, after installing it to the workspace';
  }
  return 'Create an app-level token (xapp-) with the scope connections:write under Basic Information of the app, and turn Socket Mode on';
}
