/** What a parser's complaint means to somebody who does not know YAML, by the parser's own code. */
const meanings: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab stands at the beginning of the line; indent with spaces',
  BAD_INDENT: 'the line is not indented like those it belongs with; fields of one thing begin in the same column',
  MULTILINE_IMPLICIT_KEY: 'a colon and a space are missing: each line is “name: value”, with a space after the colon',
  BLOCK_AS_IMPLICIT_KEY:
    'a second colon, or a deeper indentation than the line before allows; put words that hold “: ” in quotes, and begin the fields of one thing in the same column',
  BLOCK_IN_FLOW: 'words inside { } or [ ] hold “: ” or begin with “- ”; put them in quotes',
  MISSING_CHAR: 'a bracket, a quote, a colon or the “- ” of a list is missing, on this line or just before it',
  UNEXPECTED_TOKEN:
    'something stands here that does not belong: a bracket too many, or a quote that ends too early (inside single quotes an apostrophe is written twice)',
  BAD_SCALAR_START: 'words cannot begin with this sign; put them in quotes',
  BAD_ALIAS: 'words cannot begin with & or *; put them in quotes',
  BAD_DQ_ESCAPE: 'a backslash stands in double quotes; use single quotes',
  MULTIPLE_DOCS: 'a line of --- begins a second document; one file is one policy',
  KEY_OVER_1024_CHARS: 'a name this long is none; a colon is missing',
  TAG_RESOLVE_FAILED: 'words cannot begin with !; put them in quotes',
  COMMENT_SPACE: 'a space is missing before #',
  UNEXPECTED_EOF: 'the file ends in the middle of something: a bracket or a quote is not closed',
};

/** What is wrong with the writing of a file, in plain words. */
export const sayYaml = (code: string, message: string): string =>
  `this is not readable YAML: ${/end with a [}\]]/.test(message) ? 'a bracket opened before this line is not closed' : (meanings[code] ?? message)}`;
