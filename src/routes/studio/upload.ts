import { Refusal } from '#lib/server/refusal.ts'

/** The one file of an upload, by the name of its field, and the other fields. Refuses with 413 what is too large. */
export async function fileOf(
  request: Request,
  field: string,
  tooLarge: string,
): Promise<{ file: Buffer; form: FormData }> {
  const form = await request.formData().catch((cause: unknown) => {
    const { status } = cause as { status?: number }
    if (status === 413) throw new Refusal(413, tooLarge, field)
    throw new Refusal(422, `This upload cannot be read. Send a form with a file as “${field}”.`, field)
  })
  const file = form.get(field)
  if (!(file instanceof File) || file.size === 0) throw new Refusal(422, 'Choose a file first.', field)
  return { file: Buffer.from(await file.arrayBuffer()), form }
}
