/** What the codes of reading and writing RDF mean and how each is mended. */
export const rdfCodes: Readonly<
  Record<string, { readonly meaning: string; readonly mend: string }>
> = {
  RDF_SYNTAX: {
    meaning:
      'An RDF file is not in the syntax that its name states, or uses what that syntax must not hold: a relative IRI without a base, an ill-formed language tag, a context that would have to be fetched.',
    mend: 'Correct the file at the place that the message names. The extension tells the syntax: .ttl, .trig, .nt, .nq, .jsonld.',
  },
  NOT_SERIALIZABLE: {
    meaning:
      'A graph holds something that the syntax cannot say: a named graph in Turtle, an IRI with forbidden characters, half of a surrogate pair.',
    mend: 'Choose a syntax that can hold it, such as N-Quads for named graphs, or correct the value that the message names.',
  },
}
