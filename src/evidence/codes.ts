/** What the codes of problems with evidence mean and how each is mended. */
export const evidenceCodes = {
  EVIDENCE_DOUBLED: {
    meaning: 'An evidence file speaks twice of one fact, so that it is not clear which counts.',
    mend: 'Keep one of the two entries, or draft the report again.',
  },
  EVIDENCE_RANGE: {
    meaning:
      'A range of an evidence file cannot be one of the report: it is empty, lies beyond its end, or is longer or shorter than the words it quotes. Positions count the code points of the report’s text from 0.',
    mend: 'Draft the report again; evidence files are written by `draft` and seldom edited by hand.',
  },
  EVIDENCE_SPAN: {
    meaning:
      'Words that the evidence quotes do not stand in the report where it says: the report has changed, another file was named, or the evidence was edited. Nothing is published, since a reader could not find them either.',
    mend: 'Name the report that was drafted with `--report`, or draft the report as it is now.',
  },
  EVIDENCE_REPORT: {
    meaning:
      'The report has changed since the record was drafted, in parts from which nothing was taken: all words of the evidence still stand in it.',
    mend: 'Draft the report again, so that the evidence names this version.',
  },
  EVIDENCE_TODO: {
    meaning:
      'A drafted record lacks something that its report does not say: a `# TODO` comment stands in it, or a field is missing. Until it is filled in, the record is not published.',
    mend: 'Fill it in from what you know and take the comment out. Where there is nothing to say, take the comment out as well.',
  },
  EVIDENCE_CHECK: {
    meaning:
      'A drafted value is one that a person should look at, and nobody has: its `# CHECK` comment still stands in the record.',
    mend: 'Compare it with the report; `visitgraph explain RECORD` shows the words it was taken from. Correct it if need be and take the comment out. `--accept-checks` publishes without.',
  },
} as const
