import { renderSVG } from 'uqr'

/** A link as a picture, with the margin that cameras need, as an address of its own. */
export const qrCode = (link: string) =>
  `data:image/svg+xml,${encodeURIComponent(renderSVG(link, { ecc: 'M', border: 4, pixelSize: 1 }))}`
