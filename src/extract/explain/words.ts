/** An expression as it is quoted in a reason: on one line, in quotation marks. */
export const quoted = (text: string): string => `“${oneLine(text)}”`;

/** Without line breaks and runs of spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** A rule's id without its language: `es/actors/leader` is `actors/leader`. */
export const ruleName = (rule: string): string => rule.replace(/^[a-z]{2,3}\/(?=[a-z]+\/)/, '');
