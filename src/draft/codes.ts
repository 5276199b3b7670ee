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
  DRAFT_ADDED: {
    meaning:
      'A draft was merged into a record, and it says something that neither the earlier draft nor the record said. It was put in, with a `# CHECK new in this draft` beside it.',
    mend: 'Compare it with the report, and take the comment out.',
  },
  DRAFT_DIFFERS: {
    meaning:
      'A draft says something otherwise than the record and otherwise than the earlier draft. The record was left as it is; a comment tells what the draft says.',
    mend: 'Take over by hand what is right, and take the comment out.',
  },
  DRAFT_GONE: {
    meaning:
      'The record has something that an earlier draft said and the new one does not: the report was changed, or is read better. It was left in, with a `# CHECK not in this draft` beside it.',
    mend: 'Take it out of the record if the report does not say it, else take the comment out.',
  },
  DRAFT_NO_EVIDENCE: {
    meaning:
      'A draft is to be merged into a record beside which no evidence lies. Without it nobody knows what the earlier draft said, so what was taken out by hand would come back.',
    mend: 'Put `<id>.evidence.json` back beside the record, or draft into another file and compare.',
  },
  DRAFT_NOT_MERGED: {
    meaning:
      'A draft cannot be merged into this file: it is not a record in YAML, or it is written with `?` before its keys, so that nothing can be put in safely. It was left as it is.',
    mend: 'Keep the record as YAML with plain keys, as `draft` writes it.',
  },
} as const
