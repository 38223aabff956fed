/** A file as somebody handed it over: nothing about it is known but its name and its bytes. */
export interface GivenFile {
  /** With its folders, `/` between them, as the reader of a report knows it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Another tool, known by its files, so that a report can say whose they are. None is read yet: the reader of one goes into a folder
 * of its own beside `scenario`, and `import/sort-file.ts` hands it what is recognised here.
 */
export interface OtherTool {
  /** As its makers call it. */
  readonly tool: string;
  /** Whether a file is of this tool; `start` is what its first bytes say as text. */
  readonly detect: (name: string, start: string) => boolean;
}

const named = (endings: RegExp) => (name: string) => endings.test(name);

/** The first that recognises a file has it. */
const tools: readonly OtherTool[] = [
  {
    tool: 'Twine',
    detect: (name, start) =>
      /\.(twee|tw)$/i.test(name) || /<tw-storydata/i.test(start) || /^:: ?StoryData/m.test(start),
  },
  { tool: 'ink', detect: (name, start) => /\.ink(\.json)?$/i.test(name) || start.includes('"inkVersion"') },
  { tool: 'Yarn Spinner', detect: named(/\.(yarn|yarnproject)$/i) },
  {
    tool: 'ChoiceScript',
    detect: (name, start) => /\.txt$/i.test(name) && /^\*(choice|label|scene_list)\b/m.test(start),
  },
  { tool: 'H5P Branching Scenario', detect: named(/\.h5p$/i) },
  { tool: 'Articulate Storyline', detect: named(/\.story$/i) },
  { tool: 'articy:draft', detect: (name, start) => /\.json$/i.test(name) && start.includes('"articy') },
  {
    tool: 'Word, or another word processor',
    detect: named(/\.(docx?|odt|rtf|pages)$/i),
  },
  { tool: 'a spreadsheet', detect: named(/\.(xlsx?|ods|csv|tsv|numbers)$/i) },
];

/** Characters at the start of a file by which it may be told. */
const START = 4000;

/** Which tool a file comes from; undefined where none is known. */
export function toolOf({ name, bytes }: GivenFile): OtherTool | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, START));
  return tools.find(({ detect }) => detect(name, start));
}
