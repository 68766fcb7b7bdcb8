const LARGEST_ANSWER = 4_000_000;

/** The text of a response, read to its end; null when it is longer than any answer can be, so that no server can fill the memory. */
export async function readBody(response: Response): Promise<string | null> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** What a server says is wrong: the message of its error object, else the beginning of its text. */
export function complaintIn(body: string): string {
  const text = messageOf(body) ?? body;
  const flat = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return flat.length > 160 ? `${flat.slice(0, 160)}…` : flat;
}

function messageOf(body: string): string | null {
  try {
    const value = JSON.parse(body) as { error?: { message?: unknown } | string } | null;
    const error = value?.error;
    if (typeof error === 'string') return error;
    return typeof error?.message === 'string' ? error.message : null;
  } catch {
    return null;
  }
}
