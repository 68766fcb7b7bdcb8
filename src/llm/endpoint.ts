/** What is wrong with an address or a key, said so that its owner can mend it. */
export class SettingError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/**
 * Where chats are asked for. A bare host gets `/v1`, as OpenAI-compatible servers have it; a path is taken as it is.
 * @throws SettingError for anything but a plain http or https address
 */
export function chatEndpoint(baseUrl: string): string {
  const hint = 'for example --base-url http://localhost:11434/v1';
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new SettingError('--base-url is no http or https address', hint);
  // The address is printed and logged on the way; a password in it would be too.
  if (url.username !== '' || url.password !== '')
    throw new SettingError('--base-url holds a user name or password', 'name a variable with --api-key-env instead');
  if (url.search !== '' || url.hash !== '') throw new SettingError('--base-url holds a query or fragment', hint);
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  return `${url.origin}${path === '' ? '/v1' : path}/chat/completions`;
}

/**
 * The key that an environment variable holds; null when none is named: no key is ever taken unasked.
 * @throws SettingError when the variable is empty or holds what no header can carry. The value is never shown.
 */
export function readKey(
  variable: string | null,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (variable === null) return null;
  const key = environment[variable]?.trim() ?? '';
  if (key === '') throw new SettingError(`the environment variable ${variable} is not set`, 'put the key into it');
  if (!/^[\x21-\x7e]+$/.test(key))
    throw new SettingError(
      `the environment variable ${variable} holds no usable key`,
      'spaces and line ends are not allowed',
    );
  return key;
}
