import { Markup, markup } from './markup.ts'
import { appendix, page } from './page.ts'
import { fileStyle, pageStyle } from './page-style.ts'
import type { Reading } from './reading.ts'

/** A report as one file that needs nothing beside it: no script, no request. `whole`: with every question in full. */
export const file = (reading: Reading, whole: boolean): string =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${reading.title}</title>
<style>${new Markup(fileStyle + pageStyle)}</style>
</head>
<body>
<main class="report">
${page(reading)}
${whole ? appendix(reading) : null}
</main>
</body>
</html>
`.source
