/** What a picture needs where it stands alone: what it is called, what its signs and colours mean, and how it is read. */
export interface PictureWords {
  title: readonly string[]
  key?: readonly Sign[]
  notes?: readonly string[]
}

export interface Sign {
  text: string
  colour?: string
}

export interface Look {
  paper: string
  ink: string
  font: string
}

/** A line of words, from its left end on its baseline; with a colour that it is about, a square of it stands before. */
export interface Line {
  x: number
  y: number
  text: string
  size: number
  weight: number
  colour?: string | undefined
}

export const [margin, square] = [16, 12]
const [tall, space] = [20, 5]

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

/** A word in parts that fit, as where a script puts nothing between its words. */
export function parted(word: string, fits: (part: string) => boolean): string[] {
  const parts = ['']
  for (const letter of word)
    if (parts.at(-1) === '' || fits(parts.at(-1) + letter)) parts[parts.length - 1] += letter
    else parts.push(letter)
  return parts
}

/** What stands above a picture of this width and what below, each in pixels from 0 downwards. */
export function around({ title, key = [], notes = [] }: PictureWords, font: string, width: number) {
  const above = column(width, font)
  title.forEach((text, index) => above.write(text, index === 0 ? 15 : 13, index === 0 ? 600 : 400))
  const below = column(width, font)
  below.list(key)
  for (const text of notes) below.write(text, 13)
  return { above: above.done(tall / 2), below: below.done(0) }
}

/** Lines one below the other. */
function column(width: number, font: string) {
  const pen = document.createElement('canvas').getContext('2d')!
  const lines: Line[] = []
  let height = 0

  function placed(pieces: readonly string[], size: number, weight: number, before: number, gap: number) {
    pen.font = `${weight} ${size}px ${font}`
    const widths = pieces.map((piece) => pen.measureText(piece).width + before)
    const from = height
    const places = flowed(widths, width, gap).map(({ x, line }) => ({ x, line, y: from + (line + 0.75) * tall }))
    height += ((places.at(-1)?.line ?? -1) + 1) * tall
    return places
  }

  return {
    write(text: string, size: number, weight = 400) {
      pen.font = `${weight} ${size}px ${font}`
      const words = text.split(' ').flatMap((word) => parted(word, (part) => pen.measureText(part).width <= width))
      const places = placed(words, size, weight, 0, space)
      for (const [, line] of Map.groupBy(words.keys(), (index) => places[index]!.line))
        lines.push({ ...{ x: 0, y: places[line[0]!]!.y, size, weight }, text: line.map((at) => words[at]).join(' ') })
    },
    list(key: readonly Sign[]) {
      const before = key.some(({ colour }) => colour) ? square + space : 0
      const texts = key.map(({ text }) => text)
      placed(texts, 13, 400, before, margin).forEach(({ x, y }, index) =>
        lines.push({ ...{ x: x + before, y, size: 13, weight: 400 }, ...key[index]! }),
      )
    },
    done: (gap: number) => ({ lines, height: height + gap }),
  }
}

/** Where the square of a line stands, that is of its colour. */
export const squareOf = ({ x, y }: Line) => ({ x: x - square - space, y: y - square + 1 })

/** What stands on a canvas as a PNG that explains itself: its title above, its key below, its paper under all. */
export function pictureSheet(drawn: HTMLCanvasElement, look: Look, words: PictureWords): Promise<Blob | null> {
  const { clientWidth: width, clientHeight: height } = drawn
  const ratio = drawn.width / width
  const { above, below } = around(words, look.font, width)
  const sheet = document.createElement('canvas')
  const pen = sheet.getContext('2d')!

  sheet.width = Math.round((width + 2 * margin) * ratio)
  sheet.height = Math.round((above.height + height + below.height + 2.5 * margin) * ratio)
  pen.fillStyle = look.paper
  pen.fillRect(0, 0, sheet.width, sheet.height)
  pen.scale(ratio, ratio)
  pen.translate(margin, margin)
  const write = (line: Line) => {
    pen.font = `${line.weight} ${line.size}px ${look.font}`
    pen.fillStyle = look.ink
    pen.fillText(line.text, line.x, line.y)
    if (line.colour === undefined) return
    const { x, y } = squareOf(line)
    pen.fillStyle = line.colour
    pen.fillRect(x, y, square, square)
    pen.strokeStyle = look.ink
    pen.lineWidth = 0.5
    pen.strokeRect(x, y, square, square)
  }
  above.lines.forEach(write)
  pen.translate(0, above.height)
  pen.drawImage(drawn, 0, 0, width, height)
  pen.translate(0, height + margin / 2)
  below.lines.forEach(write)
  return new Promise((resolve) => sheet.toBlob(resolve, 'image/png'))
}
