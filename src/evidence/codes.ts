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
} as const
