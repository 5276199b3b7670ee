declare module '@11ty/eleventy' {
  /** As much of Eleventy as the tests use; it brings no types. */
  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly quietMode: boolean
        readonly config: (config: {
          readonly addPlugin: (plugin: unknown, options: unknown) => void
        }) => void
      },
    )
    write(): Promise<unknown>
  }
}
