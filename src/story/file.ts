import { parse, stringify, YAMLParseError } from 'yaml';
import { checkStory, type Story, type StoryReading } from './model.ts';

/** Beyond this a file is no story; it also bounds what the parser is asked to do. */
const MOST_CHARACTERS = 500_000;

/** Reads a story's file, YAML or JSON (which YAML contains). */
export function parseStoryFile(text: string): StoryReading {
  if (text.length > MOST_CHARACTERS) return { story: null, problems: ['The file is too large for a story.'] };
  try {
    // Aliases are refused: a few lines of them can stand for gigabytes.
    return checkStory(parse(text, { maxAliasCount: 0, prettyErrors: true }));
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    const why = error instanceof Error ? error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '') : '';
    return {
      story: null,
      problems: [`This is neither YAML nor JSON${line ? `, line ${line}` : ''}: ${why}`],
    };
  }
}

/** A story as YAML, the form that is kept and edited by hand. */
export function storyYaml(story: Story): string {
  return stringify(plain(story), { lineWidth: 0 });
}

/** A story as JSON, for programs. */
export function storyJson(story: Story): string {
  return `${JSON.stringify(plain(story), null, 2)}\n`;
}

/** The keys in the order in which a reader wants them. */
function plain({ title, relation, steps }: Story): object {
  return {
    ...(title ? { title } : {}),
    relation,
    steps: steps.map(({ event, span, note }) => ({ event, ...(span ? { span } : {}), ...(note ? { note } : {}) })),
  };
}
