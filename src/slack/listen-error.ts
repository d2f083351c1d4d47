import { toMessage, WhyfailError } from '../errors.ts';

/**
 * Why a server cannot listen, in words that lead out of it.
 * @param thrown what the server threw
 * @param port the port it was to listen on
 */
export function toListenError(thrown: unknown, port: number): WhyfailError {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  const what =
    code === 'EADDRINUSE' ? `${port} is in use` : `${port} cannot be opened (${toMessage(thrown)})`;
  const mend = 'Stop what uses it, or set PORT to another one';
  return new WhyfailError('port-in-use', [{ where: 'PORT', what, mend }], { cause: thrown });
}
