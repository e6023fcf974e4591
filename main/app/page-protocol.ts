/** The scheme `app:`: the built page, the bundled fonts, and pictures of slides. Nothing else can be asked for. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, session, type ProtocolRequest, type ProtocolResponse } from 'electron';

/** Gives a PNG of a slide, or null where there is none. */
export type ThumbnailOf = (
  deck: string,
  version: string,
  slide: string,
  language: string,
  widthPx: number,
) => Promise<Uint8Array | null>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
};

/** Told to Chromium before the app is ready: a standard, secure scheme that `fetch` in the page may use for its own files. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The strictest policy that the page runs under; the nonce lets in the one style element of React Aria. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function respond(data: Buffer, type: string, policy: string, cache = 'no-store'): ProtocolResponse {
  const headers = {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': cache,
  };
  return { data, headers };
}

const notFound = (): ProtocolResponse => ({
  statusCode: 404,
  data: Buffer.from('Not found'),
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
});

/** The file that a path of the page names, always inside `root`. */
function inside(root: string, path: string): string | null {
  const file = normalize(join(root, path));
  return file === root || file.startsWith(root + sep) ? file : null;
}

/** The page says what language it is in, and learns its words before its code runs; where there are none, its code asks for them. */
async function pageIn(language: string, root: string, nonce: string, html: string): Promise<string> {
  const begins = `words-${language.toLowerCase()}-`;
  const names = await readdir(join(root, 'assets')).catch(() => []);
  const words = names.find((name) => name.startsWith(begins) && name.endsWith('.js'));
  const first = words === undefined ? '' : `<script type="module" crossorigin src="./assets/${words}"></script>`;
  return html
    .replaceAll('__KITBAG_NONCE__', nonce)
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace('<script', `${first}<script`);
}

async function serveFile(root: string, path: string, language: string): Promise<ProtocolResponse> {
  const nonce = randomBytes(16).toString('base64');
  const file = inside(root, path);
  const type = file === null ? undefined : types[extname(file)];
  if (file === null || type === undefined) return notFound();
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return notFound();
  const isPage = extname(file) === '.html';
  const body = isPage ? Buffer.from(await pageIn(language, root, nonce, bytes.toString('utf8'))) : bytes;
  return respond(body, type, pagePolicy(nonce));
}

const thumbnailPath =
  /^\/thumbnail\/([a-z0-9-]{1,80})\/([a-z0-9]{1,64})\/([a-z0-9-]{1,80})\/([a-zA-Z-]{2,16})\/(\d{2,4})\.png$/;

/**
 * Counts the page's code, and tells once when all that was asked for has arrived. To have been answered is not enough: Chromium ends a
 * request on the thread of the main process, so that what this begins to load too early holds up a page that has all but the end.
 */
function tellOfScripts(onScripts: () => void): (url: string) => void {
  const isScript = (url: string): boolean => url.endsWith('.js');
  let underWay = 0;
  const { webRequest } = session.defaultSession;
  const end = ({ url }: { readonly url: string }): void => {
    if (!isScript(url) || (underWay -= 1) > 0) return;
    webRequest.onCompleted(null);
    webRequest.onErrorOccurred(null);
    onScripts();
  };
  webRequest.onCompleted(end);
  webRequest.onErrorOccurred(end);
  return (url) => {
    if (isScript(url)) underWay += 1;
  };
}

/**
 * Serves the scheme: call once the app is ready. `language` is the one that a page most likely begins in; `onScripts` is told when the
 * page has the code that it asked for.
 */
export function servePages(
  folders: { readonly renderer: string; readonly fonts: string },
  language: () => string,
  thumbnailOf: ThumbnailOf,
  onScripts: () => void,
): void {
  const asked = tellOfScripts(onScripts);
  // `protocol.handle` answers with the web's streams, whose code alone holds up a start by 50 to 100 ms, and gives a file in pieces
  // (github.com/electron/electron/issues/42612): a page is small enough to be given whole.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Electron 33 to 45 have it.
  protocol.registerBufferProtocol('app', (request, answer) => {
    asked(request.url);
    void respondTo(request).catch(notFound).then(answer);
  });

  async function respondTo(request: ProtocolRequest): Promise<ProtocolResponse> {
    const url = new URL(request.url);
    if (url.host !== 'kitbag' || request.method !== 'GET') return notFound();
    const path = decodeURIComponent(url.pathname);
    const slide = thumbnailPath.exec(path);
    if (slide) {
      const [, deck = '', version = '', id = '', language = '', width = ''] = slide;
      const png = await thumbnailOf(deck, version, id, language, Number(width)).catch(() => null);
      return png === null ? notFound() : respond(Buffer.from(png), 'image/png', "default-src 'none'", 'no-cache');
    }
    if (path.startsWith('/fonts/')) return serveFile(folders.fonts, path.slice('/fonts/'.length), language());
    return serveFile(folders.renderer, path === '/' ? 'index.html' : path.slice(1), language());
  }
}
