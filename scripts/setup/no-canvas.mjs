// pdf.js looks for no canvas.

/**
 * A plugin of Vite. On Node pdf.js loads `@napi-rs/canvas` where it is found, for drawing, which is never asked of it here. The
 * installed program has none; a developer's copy has one for the tests, whose native code each process that reads a PDF would load
 * (80 of 600 ms).
 */
export function noCanvas() {
  const looking = 'canvas = require("@napi-rs/canvas");';
  return {
    name: 'no-canvas',
    transform(code, id) {
      if (!/pdfjs-dist\/legacy\/build\/pdf\.mjs$/.test(id.replaceAll('\\', '/'))) return null;
      if (!code.includes(looking))
        this.error('pdf.js looks for its canvas in another way than scripts/setup/no-canvas.mjs knows.');
      return { code: code.replace(looking, 'canvas = null;'.padEnd(looking.length)), map: null };
    },
  };
}
