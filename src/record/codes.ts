/** What the codes of reading mean and how each is mended. */
export const readCodes: Readonly<
  Record<string, { readonly meaning: string; readonly mend: string }>
> = {
  NOT_UTF8: {
    meaning:
      'A byte of the file is not UTF-8, the encoding of records. The place is that of the first such byte.',
    mend: 'Save the file again as UTF-8 in the editor.',
  },
  UTF16: {
    meaning: 'The file is in UTF-16 or UTF-32; some editors call that “Unicode”.',
    mend: 'Save it again as UTF-8.',
  },
  BINARY_FILE: {
    meaning: 'The file is not text: an archive, a picture, an office document.',
    mend: 'Write the record as a text file; `visitgraph init` makes an example.',
  },
  HTML_FILE: {
    meaning: 'The file is a web page, perhaps an error page saved in place of a record.',
    mend: 'Fetch or write the record again.',
  },
  FILE_TOO_LARGE: {
    meaning:
      'A record file, or a line of an NDJSON file, is above the limit. Records are pages of text.',
    mend: 'Check that it is the right file; split what holds many records.',
  },
  TOO_DEEP: {
    meaning: 'Lists and mappings are nested deeper than any record is.',
    mend: 'Check the indentation and the brackets.',
  },
  TOO_MANY_VALUES: { meaning: 'A file has more values than any record.', mend: 'Split the file.' },
  CONTROL_CHARACTER: {
    meaning:
      'A control character stands in the file, as such or as an escape. It would break terminals and files further on.',
    mend: 'Take it out. Line breaks and tabs in texts are fine.',
  },
  NONCHARACTER: {
    meaning: 'A code point that Unicode keeps from being a character stands in the file.',
    mend: 'Take it out.',
  },
  LONE_SURROGATE: {
    meaning: 'Half of a pair that stands for one character; alone it is nothing.',
    mend: 'Write the character itself.',
  },
  EMPTY_FILE: {
    meaning: 'There is nothing in the file.',
    mend: 'Write a record; `visitgraph init` makes an example.',
  },
  NOT_A_MAPPING: {
    meaning:
      'The file holds a list or a single value where a record, a mapping of fields, is wanted.',
    mend: 'Begin with `title: …`. Several records go into an .ndjson file, one a line, or into files of their own.',
  },
  YAML_SYNTAX: {
    meaning: 'The text is not YAML at this place. Mostly a colon, a quote or the indentation.',
    mend: 'Put texts with colons or a leading special character into quotes; begin fields of one mapping in the same column.',
  },
  YAML_TAB: {
    meaning: 'A tab stands in the indentation, where YAML allows only spaces.',
    mend: 'Replace it by spaces.',
  },
  YAML_ANCHOR: {
    meaning: 'The record uses an anchor (&), which the format leaves out.',
    mend: 'Write the value where it is needed. Text that begins with & goes into quotes.',
  },
  YAML_ALIAS: {
    meaning: 'The record uses an alias (*), which the format leaves out.',
    mend: 'Write the value out. Text that begins with * goes into quotes.',
  },
  YAML_TAG: {
    meaning: 'The record uses a tag (!), which the format leaves out.',
    mend: 'Take the tag out. Text that begins with ! goes into quotes.',
  },
  YAML_DIRECTIVE: {
    meaning: 'The record has a YAML directive (%), which the format leaves out.',
    mend: 'Take the line out.',
  },
  YAML_MULTIPLE_DOCUMENTS: {
    meaning: 'The file holds more than one YAML document.',
    mend: 'Give each record a file of its own.',
  },
  YAML_KEY_NOT_TEXT: {
    meaning: 'A list or mapping stands where a field name is wanted.',
    mend: 'Write a name, a colon and the value.',
  },
  DUPLICATE_KEY: {
    meaning: 'A field is given twice; one of the two would be lost.',
    mend: 'Keep one.',
  },
  JSON_SYNTAX: {
    meaning:
      'The text is not JSON at this place. JSON knows no comments, no NaN, no comma behind the last field.',
    mend: 'Correct it as the hint says.',
  },
  INEXACT_NUMBER: {
    meaning:
      'A number has more digits than a computer keeps, or is too large; another number would take its place.',
    mend: 'Put it in double quotes if it is meant as text, as identifiers are.',
  },
  BLANK_TEXT: {
    meaning: 'A text has only spaces or invisible characters in it.',
    mend: 'Give a text, or leave the field out.',
  },
  SPACES_AROUND: {
    meaning: 'A text begins or ends with a space. It is published as it is written.',
    mend: 'Take the space out.',
  },
  OPEN_BIDI: {
    meaning:
      'A mark turns the direction of writing and nothing turns it back, so that the rest of a page may be set in reverse.',
    mend: 'Close it with U+2069 or U+202C, or take it out.',
  },
  INVISIBLE_CHARACTER: {
    meaning: 'A text holds a character that nobody sees. Names with it are not found.',
    mend: 'Take it out.',
  },
  MANY_MARKS: {
    meaning: 'A letter bears more marks than any orthography puts there.',
    mend: 'Check the text.',
  },
}
