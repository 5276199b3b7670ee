/** What the codes of problems with shapes themselves mean and how each is mended. */
export const shapesFileCodes: Readonly<
  Record<string, { readonly meaning: string; readonly mend: string }>
> = {
  SHAPES_SYNTAX: {
    meaning: 'A shapes file is not Turtle.',
    mend: 'Correct the file at the place that the message names.',
  },
  SHAPES_UNKNOWN_TERM: {
    meaning:
      'A shape uses a term that SHACL does not have; mostly a slip of the pen. An engine would pass it over and find everything in order.',
    mend: 'Correct the term; the hint says which is nearest.',
  },
  SHAPES_NOT_COMPILED: {
    meaning:
      'A shape has a parameter that SHACL does not allow there: a number of values that is none, two paths.',
    mend: 'Correct the parameter; the engine of reference may judge by the shape as it is.',
  },
  SHAPES_UNSUPPORTED: {
    meaning: 'A shape uses a part of SHACL beyond Core, which is not judged here.',
    mend: 'Say the rule in Core, or ask it as a query of the built graph.',
  },
  SHAPES_IMPORTS: {
    meaning: 'A shapes file imports another one. Nothing is fetched.',
    mend: 'Put the shapes into one file, or name both with --shapes.',
  },
  SHAPES_CYCLIC_LIST: {
    meaning: 'A list in the shapes never ends: an engine would walk it for ever.',
    mend: 'End the list with rdf:nil.',
  },
  SHAPES_PATTERN: {
    meaning:
      'A pattern is no regular expression, or one whose time grows without bound on some texts.',
    mend: 'Write it so that no text can be matched in many ways: no repetition inside a repetition of the same characters.',
  },
  SHAPES_RECURSION: {
    meaning: 'Shapes refer to each other in a circle, which SHACL leaves undefined.',
    mend: 'Break the circle.',
  },
  SHAPES_EMPTY: {
    meaning: 'A shapes file holds no shape, so everything would conform.',
    mend: 'Check that it is the right file.',
  },
  SHAPES_ENGINE_FAILED: {
    meaning: 'The SHACL engine gave up on the graph.',
    mend: 'Look for shapes or classes that refer to themselves; the message has the engine’s words.',
  },
  SHAPES_TIME_LIMIT: {
    meaning: 'Shapes from outside took longer than the time limit and were stopped.',
    mend: 'Simplify the shapes; patterns and long paths cost most.',
  },
  SHAPES_MEMORY_LIMIT: {
    meaning: 'Shapes from outside took more memory than is lent to them and were stopped.',
    mend: 'Simplify the shapes.',
  },
}
