/** What the codes of problems with the command line and its files mean and how each is mended. */
export const cliCodes = {
  USAGE: {
    meaning:
      'The command was called in a way it does not know: a misspelt option, a missing argument.',
    mend: '`visitgraph COMMAND --help` shows what the command takes, with examples.',
  },
  INPUT_NOT_FOUND: {
    meaning:
      'A file or folder that was named on the command line or in the configuration is not there, or went away while it was read.',
    mend: 'Check the name and the folder in which the command runs.',
  },
  INPUT_NOT_READABLE: {
    meaning: 'The system refused to read a file. The message says which and why.',
    mend: 'Check who may read the file, and that it is a file.',
  },
  INPUT_TOO_LARGE: {
    meaning:
      'A file is larger than a record, a register or a shapes file can sensibly be. It was not read further.',
    mend: 'Check that it is the right file; split a long NDJSON file into several.',
  },
  INPUT_EMPTY: {
    meaning:
      'A folder holds no records. Records are files that end in `.yaml`, `.yml`, `.json` or `.ndjson`; hidden files, links, `register.yaml`, `visitgraph.config.yaml`, `manifest.json` and schemas are left out.',
    mend: 'Name the folder in which the records are, or the records themselves.',
  },
  FILE_EXISTS: {
    meaning: 'A file that the command would write is there already, and it could be yours.',
    mend: 'Choose another folder, or move the file.',
  },
  INTERNAL: {
    meaning:
      'visitgraph has met a state that should not be possible. This is a fault of visitgraph, not of your files.',
    mend: 'Run the command again with `--debug` and report what it prints.',
  },
} as const
