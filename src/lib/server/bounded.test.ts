import { expect, test } from 'vitest'
import { bounded } from './bounded.ts'

const refusal = { status: 413 }
const posted = (pieces: Uint8Array[], headers: Record<string, string> = {}, onpull = () => {}) => {
  const left = [...pieces]
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      onpull()
      const piece = left.shift()
      if (piece) controller.enqueue(piece)
      else controller.close()
    },
  })
  return new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
}
const piece = new Uint8Array(1000)

test('a body up to the limit is read whole', async () => {
  const read = await bounded(posted([piece, piece]), 2000, refusal).arrayBuffer()
  expect(read.byteLength).toBe(2000)
})

test('a body over the limit ends in the refusal', async () => {
  await expect(bounded(posted([piece, piece]), 1999, refusal).arrayBuffer()).rejects.toBe(refusal)
})

test('a form over the limit ends in the refusal, not in a fault of the form', async () => {
  const type = { 'content-type': 'multipart/form-data; boundary=x' }
  await expect(bounded(posted([piece, piece], type), 1999, refusal).formData()).rejects.toBe(refusal)
})

test('a body that says it is over the limit is refused before a byte of it is handed on', async () => {
  const request = bounded(posted([piece], { 'content-length': '5000' }), 4000, refusal)
  await expect(request.body!.getReader().read()).rejects.toBe(refusal)
})

test('what comes after the refusal is read to its end, so that the sender hears the answer', async () => {
  let pulls = 0
  const request = bounded(
    posted(Array<Uint8Array>(50).fill(piece), {}, () => pulls++),
    1500,
    refusal,
  )
  await expect(request.text()).rejects.toBe(refusal)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(pulls).toBe(51)
})
