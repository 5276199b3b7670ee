/** What the codes of problems with an output folder mean and how each is mended. */
export const storeCodes = {
  OUTPUT_LOCKED: {
    meaning:
      'Another run is writing into the same output folder. Two runs at once could mix their files, so the second one stops.',
    mend: 'Wait until the other run has ended, or write into another folder. If the run named in the message is on another machine that is no longer running, delete `.visitgraph.lock` in the output folder.',
  },
  OUTPUT_LOCK_TAKEN: {
    meaning:
      'An earlier run was ended before it could take its lock off the output folder. The lock was taken over; every file in the folder is whole.',
    mend: 'Nothing is to be done.',
  },
  OUTPUT_IS_LINK: {
    meaning:
      'The output folder, a folder in it, or a file that would be written is a symbolic link. visitgraph never writes through a link, since the link may lead out of the folder.',
    mend: 'Name the real folder with `--out`, or remove the link.',
  },
  OUTPUT_NOT_FOLDER: {
    meaning:
      'Something else than a folder stands where the output folder, or a folder in it, should be.',
    mend: 'Choose another folder with `--out`, or move what stands there.',
  },
  OUTPUT_NOT_FILE: {
    meaning: 'A folder or a device stands where a file should be written.',
    mend: 'Choose another folder with `--out`, or move what stands there.',
  },
  OUTPUT_NOT_WRITTEN: {
    meaning:
      'The system refused to write. The message says which file and why: no space, no permission, a read-only disk, a fault of the disk. Every file in the folder is whole: either as it was before or complete.',
    mend: 'Free some space, choose a folder that you may write into, or check the disk; then run the command again.',
  },
  OUTPUT_NAMES_COLLIDE: {
    meaning:
      'Two files of one run would have the same name, or names that differ only in capitals or in the way accents are encoded. Some systems keep only one of them.',
    mend: 'Give one of the records another `id`.',
  },
  OUTPUT_NAME_UNSAFE: {
    meaning: 'A file name would lead out of the output folder or is reserved.',
    mend: 'Give the record an `id` of lower-case letters, digits and hyphens.',
  },
  MANIFEST_FOREIGN: {
    meaning:
      'The output folder holds a `manifest.json` that visitgraph did not write. It would be overwritten.',
    mend: 'Choose another folder with `--out`, or move that file.',
  },
} as const
