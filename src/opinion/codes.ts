/** What the codes of problems with second opinions mean and how each is mended. */
export const opinionCodes = {
  DRAFT_NO_OPINION: {
    meaning:
      'The model that `--model` names gave no answer in time, or none that fits the schema even when asked twice. The draft is the one of the grammar.',
    mend: 'Check the address, the name of the model and `VISITGRAPH_MODEL_KEY`; give it more time with `--model-timeout`, or leave `--model` out.',
  },
  DRAFT_OPINION: {
    meaning:
      'What a second opinion says of a draft: with how many facts it agrees, and which persons of the report it names besides. Where it disagrees, a `# CHECK` in the draft says what it says.',
    mend: 'Nothing is wrong. A person whom only the model names may be missing from the draft: look in the report.',
  },
  MODEL_NOT_PRIVATE: {
    meaning:
      'The secret for a model would go over http to another machine, where others can read it.',
    mend: 'Use an https address, or unset `VISITGRAPH_MODEL_KEY` if the server asks for none.',
  },
} as const
