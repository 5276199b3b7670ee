/** What the codes of problems with a site mean and how each is mended. */
export const publishCodes = {
  MAP_NOT_TOPOJSON: {
    meaning:
      'The file named by `--map`, or by `map` in the configuration, is not a map of countries in TopoJSON: an object of type `Topology` whose `countries` are a geometry collection.',
    mend: 'Name a file such as `countries-110m.json` of the package world-atlas, or a map of your own in that form; or leave it out, then the map that comes along is drawn.',
  },
  PAGE_ENCODING: {
    meaning:
      'The HTML page into which data should be put is encoded in UTF-16. Its places cannot be told by bytes as in all other encodings of the web.',
    mend: 'Save the page as UTF-8.',
  },
  REPLACED_IN_CIRCLE: {
    meaning:
      'Entries of the register name one another under `replaced by`: none of them describes the thing.',
    mend: 'Leave `replaced by` out of the entry that describes it now.',
  },
  REPLACED_BY_UNKNOWN: {
    meaning:
      'An entry of the register names under `replaced by` what no entry of the same section describes.',
    mend: 'Name the key of the entry that describes it now, or write that entry.',
  },
} as const
