/** What the codes of problems with queries mean and how each is mended. */
export const queryCodes = {
  QUERY_SYNTAX: {
    meaning: 'The query is not SPARQL 1.1. The message names the place where the parser stopped.',
    mend: 'Correct the query at that place; every prefix it uses has to be declared.',
  },
  QUERY_UPDATE: {
    meaning:
      'An update was sent where only queries are answered. The graphs come from the records alone.',
    mend: 'Change the record instead, or send a SELECT, ASK, CONSTRUCT or DESCRIBE query.',
  },
  QUERY_TOO_LONG: {
    meaning: 'The text of the query is longer than the limit.',
    mend: 'Ask in several shorter queries; a long VALUES list can be cut in parts.',
  },
  QUERY_TOO_NESTED: {
    meaning:
      'The query nests groups, lists or expressions deeper than any person would write. Such a query could end the engine.',
    mend: 'Write the query with fewer levels of parentheses, braces and brackets.',
  },
  QUERY_TIME_LIMIT: {
    meaning: 'The query had no answer within the time limit and was stopped.',
    mend: 'Narrow the query: name the graph, the type or the property, or add LIMIT. On the command line, --time-limit gives more time.',
  },
  QUERY_STOPPED: {
    meaning:
      'The query needed more memory than it may use, or drove the engine into a state it cannot leave. Its worker was replaced; other queries are not affected.',
    mend: 'Narrow the query, or add LIMIT.',
  },
  QUERY_TOO_MANY_ROWS: {
    meaning: 'The answer has more rows than are sent. Nothing was cut off silently.',
    mend: 'Add LIMIT and OFFSET, or narrow the query.',
  },
  QUERY_FAILED: {
    meaning:
      'The query is well-formed, but asks for something that is not done here: SERVICE and other requests to the network are impossible.',
    mend: 'Ask of the graphs at hand only.',
  },
  QUERY_FORMAT: {
    meaning:
      'The answer of a query is a table, a yes or no, or a graph, depending on its form, and the wanted format does not hold that.',
    mend: 'Choose one of the formats that the message lists.',
  },
  QUERY_BUSY: {
    meaning: 'More queries are waiting than the server takes on.',
    mend: 'Send the query again in a moment.',
  },
} as const
