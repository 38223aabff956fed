/** What to do about an error of the YAML library, by its code. */
export const YAML_HELP: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces, never with tabs.',
  BAD_INDENT: 'Line this up with its neighbours: two spaces a level.',
  MULTILINE_IMPLICIT_KEY: 'Put the text in quotes, or after `>-` on lines of its own, indented.',
  MISSING_CHAR:
    'Add the missing character; texts with a colon, a quote or a # belong in quotes or after `>-`.',
  BLOCK_AS_IMPLICIT_KEY: 'A text that holds ": " belongs in quotes or after `>-`.',
  UNEXPECTED_TOKEN:
    "Texts with a colon, a quote or a # belong in quotes (where an apostrophe inside '…' stands twice: ''), or after `>-` on lines of their own.",
};
