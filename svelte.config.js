import adapter from '@sveltejs/adapter-node'

// scripts/build.mjs names the folder and the version after the sources, so that equal sources give equal builds.
const { FAULTLINE_BUILD: out = 'build/unnamed', FAULTLINE_SOURCES: name } = process.env

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ out, precompress: true }),
    ...(name ? { version: { name } } : {}),
    csp: {
      mode: 'nonce',
      directives: {
        'default-src': ['self'],
        'img-src': ['self', 'data:'],
        'style-src': ['self', 'unsafe-inline'],
        'object-src': ['none'],
        'worker-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['self'],
        'frame-ancestors': ['none'],
      },
    },
    typescript: {
      config(config) {
        config.include.push(
          '../analysis/**/*.ts',
          '../scripts/**/*.mjs',
          '../scripts/**/*.ts',
          '../static/**/*.js',
          '../tests/**/*.mjs',
          '../*.js',
          '../*.ts',
        )
      },
    },
  },
}
