/** What is wrong with an input file: one line each, with file and line where there is one. */
export class InputFault extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}
