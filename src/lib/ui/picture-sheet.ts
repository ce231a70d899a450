/** What a picture needs where it stands alone: what it is called, and what its signs and colours mean. */
export interface PictureWords {
  title: readonly string[]
  key?: readonly { text: string; colour?: string }[]
}

interface Look {
  paper: string
  ink: string
  font: string
}

/** Pieces one after the other, in lines no wider than `room`; a piece that is wider has a line of its own. */
export function flowed(widths: readonly number[], room: number, gap: number): { x: number; line: number }[] {
  let [x, line] = [0, 0]
  return widths.map((width) => {
    if (x > 0 && x + width > room) [x, line] = [0, line + 1]
    const place = { x, line }
    x += width + gap
    return place
  })
}

const [margin, square, tall] = [16, 12, 20]

/** What stands on a canvas as a PNG that explains itself: its title above, its key below, its paper under all. */
export function pictureSheet(drawn: HTMLCanvasElement, look: Look, words: PictureWords): Promise<Blob | null> {
  const { clientWidth: width, clientHeight: height } = drawn
  const ratio = drawn.width / width
  const sheet = document.createElement('canvas')
  const pen = sheet.getContext('2d')!

  const lettered = (font: string, pieces: readonly string[], before: number, gap: number) => {
    pen.font = font
    const widths = pieces.map((piece) => pen.measureText(piece).width + before)
    const places = flowed(widths, width, gap)
    return { font, places, pieces, tall: pieces.length === 0 ? 0 : (places.at(-1)!.line + 1) * tall }
  }
  const space = 5
  const titles = words.title.map((text, index) =>
    lettered(`${index === 0 ? 600 : 400} 15px ${look.font}`, text.split(' '), 0, space),
  )
  const { key = [] } = words
  const before = key.some(({ colour }) => colour) ? square + space : 0
  const foot = lettered(
    `13px ${look.font}`,
    key.map(({ text }) => text),
    before,
    margin,
  )
  const head = titles.reduce((sum, one) => sum + one.tall, 0) + tall / 2

  sheet.width = Math.round((width + 2 * margin) * ratio)
  sheet.height = Math.round((head + height + foot.tall + 2.5 * margin) * ratio)
  pen.fillStyle = look.paper
  pen.fillRect(0, 0, sheet.width, sheet.height)
  pen.scale(ratio, ratio)
  pen.translate(margin, margin)
  pen.textBaseline = 'middle'
  const write = ({ font, places, pieces }: typeof foot, left: number) => {
    pen.font = font
    pen.fillStyle = look.ink
    pieces.forEach((piece, index) => pen.fillText(piece, left + places[index]!.x, (places[index]!.line + 0.5) * tall))
  }
  for (const title of titles) {
    write(title, 0)
    pen.translate(0, title.tall)
  }
  pen.translate(0, tall / 2)
  pen.drawImage(drawn, 0, 0, width, height)
  pen.translate(0, height + margin / 2)
  write(foot, before)
  key.forEach(({ colour }, index) => {
    const { x, line } = foot.places[index]!
    if (!colour) return
    pen.fillStyle = colour
    pen.fillRect(x, line * tall + (tall - square) / 2, square, square)
    pen.strokeStyle = look.ink
    pen.lineWidth = 0.5
    pen.strokeRect(x, line * tall + (tall - square) / 2, square, square)
  })
  return new Promise((resolve) => sheet.toBlob(resolve, 'image/png'))
}
