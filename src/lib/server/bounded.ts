/**
 * A request whose body ends in `refusal` as soon as it is known to be larger than `most` bytes: by what it says of
 * itself, or while it is read. What comes after that is let pass and kept nowhere, so that the sender hears the answer.
 */
export function bounded(request: Request, most: number, refusal: unknown): Request {
  if (!request.body) return request
  const reader = request.body.getReader()
  let left = Number(request.headers.get('content-length') ?? 0) > most ? -1 : most
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (left < 0) return refuse(controller)
      const { done, value } = await reader.read()
      if (done) return controller.close()
      left -= value.length
      if (left < 0) return refuse(controller)
      controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
  const refuse = (controller: ReadableStreamDefaultController) => {
    controller.error(refusal)
    void drained(reader)
  }
  return new Request(request, { body, duplex: 'half' } as RequestInit)
}

async function drained(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // The line broke, or it was more than any request may have: nobody waits for an answer any more.
  }
}
