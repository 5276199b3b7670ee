/** What the codes of problems with runs over streams of records mean and how each is mended. */
export const streamCodes = {
  WORKER_FAILED: {
    meaning: 'A thread of a run with `--jobs` ended before it was done. The message says why.',
    mend: 'Run it again with `--jobs 1`; if the thread was out of memory, with fewer jobs.',
  },
} as const
