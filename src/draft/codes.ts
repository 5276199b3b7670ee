/** What the codes of problems with reports mean and how each is mended. */
export const draftCodes = {
  DRAFT_NO_REPORT: {
    meaning:
      'The file has no text in which a report could stand: it is empty, or a page of nothing but menus, scripts and forms.',
    mend: 'Save the page of the report itself, or paste the report as plain text.',
  },
  DRAFT_NO_VISIT: {
    meaning:
      'The text was read, and neither a person with an office nor a country that is visited was found in it. Nothing was drafted.',
    mend: 'Check that it is the report of a visit and that it is written in the language of `--language`.',
  },
  DRAFT_CUT: {
    meaning:
      'The text is longer than any report of a visit. Only its first 100 000 characters were read.',
    mend: 'Cut the report out of the file.',
  },
  DRAFT_TODO: {
    meaning:
      'The report does not say something that a record needs. A `# TODO` comment stands at its place in the draft.',
    mend: 'Fill it in from what you know, and take the comment out.',
  },
} as const
