/** The version of the rules: it is raised whenever the same report gives another draft. */
export const ruleSetVersion: string = '1.1.0'
