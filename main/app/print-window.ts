/**
 * Pages on paper. A hidden window shows the pictures of the pages, each as large as its sheet, and Chromium prints it: no other
 * program opens the file. The window has no script, no bridge and a session of its own, in which nothing but these pages can be asked for.
 */
import { randomBytes } from 'node:crypto';
import { BrowserWindow, session, type Session, type WebContents, type WebContentsPrintOptions } from 'electron';
import type { PrinterFound } from '../contract/print-requests';
import type { PrintJob } from '../ipc/print-papers';
import { KitbagFault } from '../model/fault';
import { pageMarkup, paperOf } from './print-page';

/** Without `persist:` it is in memory alone. */
const partition = 'printing';
/** The jobs that are being shown, by the host of their page's address. */
const shown = new Map<string, { readonly job: PrintJob; unserved: number }>();

let opened: Session | null = null;

function printSession(): Session {
  if (opened) return opened;
  opened = session.fromPartition(partition);
  opened.protocol.handle('app', ({ url, method }) => serve(new URL(url), method));
  return opened;
}

function respond(body: Uint8Array | string, type: string, policy: string): Response {
  const headers = { 'Content-Type': type, 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' };
  return new Response(body as ConstructorParameters<typeof Response>[0], { headers });
}

/** `app://HOST/` is the page of a job, `app://HOST/7` the picture of its eighth sheet. */
function serve({ host, pathname }: URL, method: string): Response {
  const open = method === 'GET' ? shown.get(host) : undefined;
  if (!open) return new Response('Not found', { status: 404 });
  if (pathname === '/') {
    const nonce = randomBytes(16).toString('base64');
    const policy = `default-src 'none'; img-src 'self'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
    return respond(pageMarkup(open.job, nonce), 'text/html; charset=utf-8', policy);
  }
  const page = /^\/\d{1,6}$/.test(pathname) ? open.job.pages[Number(pathname.slice(1))] : undefined;
  if (!page) return new Response('Not found', { status: 404 });
  open.unserved -= 1;
  return respond(page.picture, page.type, "default-src 'none'");
}

/** The printers of the system, as a window sees them; none where there is no window. */
export async function findPrinters(window: BrowserWindow | undefined): Promise<readonly PrinterFound[]> {
  const found = (await window?.webContents.getPrintersAsync()) ?? [];
  return found.map(({ name, displayName }) => ({ name, title: displayName || name }));
}

const duplex = { one: 'simplex', 'long-edge': 'longEdge', 'short-edge': 'shortEdge' } as const;

/** What Chromium is told: the sheet has no margin, since the page brings its own. */
function optionsOf({ pages, wish }: PrintJob): WebContentsPrintOptions {
  return {
    silent: true,
    deviceName: wish.printer,
    copies: wish.copies,
    collate: wish.collate,
    duplexMode: duplex[wish.sides],
    color: !wish.grey,
    printBackground: true,
    margins: { marginType: 'none' },
    pageSize: paperOf(pages).name ?? paperOf(pages).microns,
  };
}

/** Chromium says why in words of its own, of which only these tell what a person did. */
function givenTo(contents: WebContents, job: PrintJob): Promise<void> {
  return new Promise((resolve, reject) => {
    contents.print(optionsOf(job), (isDone, why) => {
      if (isDone) resolve();
      else if (/cancel/i.test(why)) reject(new KitbagFault('print.cancelled', { printer: job.wish.printer }));
      else reject(new KitbagFault('print.failed', { printer: job.wish.printer }));
    });
  });
}

/** Gives the pages to the printer. Throws `print.failed` and `print.cancelled`; ended by the signal, nothing more is given to it. */
export async function printOnPaper(job: PrintJob, signal: AbortSignal | undefined): Promise<void> {
  const host = `printing-${randomBytes(8).toString('hex')}`;
  const open = { job, unserved: job.pages.length };
  shown.set(host, open);
  const window = new BrowserWindow({
    show: false,
    skipTaskbar: true,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  const ended = new Promise<never>((_resolve, reject) => {
    const end = (): void => {
      reject(new KitbagFault('print.cancelled', { printer: job.wish.printer }));
    };
    if (signal?.aborted) end();
    else signal?.addEventListener('abort', end, { once: true });
  });
  // Where nobody waits for it any more, its end is nobody's trouble.
  ended.catch(() => undefined);
  const print = async (): Promise<void> => {
    await window.loadURL(`app://${host}/`);
    // A sheet without its page would be white, and nobody would see why.
    if (open.unserved > 0) throw new KitbagFault('print.failed', { printer: job.wish.printer });
    await givenTo(window.webContents, job);
  };
  try {
    await Promise.race([print(), ended]);
  } catch (error) {
    if (error instanceof KitbagFault) throw error;
    throw new KitbagFault('print.failed', { printer: job.wish.printer }, { cause: error });
  } finally {
    shown.delete(host);
    window.destroy();
  }
}
