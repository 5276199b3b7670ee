/** What the codes of problems with an output in parts mean and how each is mended. */
export const partsCodes = {
  PARTS_PRESENT: {
    meaning:
      'The output folder holds the output of an earlier run. Parts of two runs side by side would be read as one.',
    mend: 'Choose an empty folder; or continue that run with `--resume`.',
  },
  PARTS_OTHER_RUN: {
    meaning:
      'Parts that should belong together come of different runs: another version of the program, other formats, shapes, registers or configuration, or another input. The message says which.',
    mend: 'Run again under the same conditions, or begin anew in an empty folder.',
  },
  PARTS_MISSING: {
    meaning:
      'The shards that are to be merged are not all there, or one is there twice; or a run is to be compared with a shard alone.',
    mend: 'Name the folder of every shard from 1 to n once; compare with what they were merged into.',
  },
  PARTS_DAMAGED: {
    meaning:
      'A file of an output in parts is not there, cannot be read, or is not what its manifest says.',
    mend: 'Run the build of that folder again with `--resume`: it makes the part anew and leaves the others.',
  },
} as const
