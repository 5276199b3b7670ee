/** What the codes of problems with tables and their maps mean and how each is mended. */
export const importCodes = {
  TABLE_FORMAT_UNKNOWN: {
    meaning: 'The name of the table does not say which format it has.',
    mend: 'Give the file a name that ends in .csv, .tsv, .json, .ndjson, .xlsx or .xml.',
  },
  TABLE_NOT_READABLE: {
    meaning: 'The file is not what its name says, or it is damaged. The message says where.',
    mend: 'Export the table again as CSV, JSON, NDJSON or XML, in UTF-8; or say in the map under `table` how it is laid out and encoded.',
  },
  MAP: {
    meaning: 'The map of a table says something that the import does not know.',
    mend: 'Correct the map at the place that the problem names; docs/import.md lists its fields.',
  },
  COLUMN_MISSING: {
    meaning:
      'The map names a column that the table does not have. Nothing is read of the table; of JSON and XML only where no row can be read without it, since rows there may leave out what is empty.',
    mend: 'Give the column its name in the table, or leave it out of the map.',
  },
  CELL_EMPTY: {
    meaning: 'A cell that every visit needs is empty. The row is left out.',
    mend: 'Fill the cell in the table; where it is empty because the one above holds for it too, name the column under `fill down` in the map.',
  },
  CELL_NO_DATE: {
    meaning: 'A cell is not a date in any notation that the import knows. The row is left out.',
    mend: 'Write the day as 2009-09-24 or September 24, 2009; for 9/24/2009 set `order: mdy` in the map, for 24/9/2009 `order: dmy`, and for 24/9/09 `century: 2000`.',
  },
  CELL_NO_COUNTRY: {
    meaning:
      'A label stands for no country that the import knows. It is kept as the name of the side, without a code; told once for each label.',
    mend: 'Add the label to `countries` in the map, with its two-letter code.',
  },
  CELL_NO_NAME: {
    meaning: 'A cell of people has a title but no name. The row is left out.',
    mend: 'Write the name behind the title.',
  },
} as const
