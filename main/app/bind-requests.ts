/** The one binding of handlers to Electron: the sender is checked before a request is even looked at. */
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { beginChannel, noticeChannel, requestChannel, type Answer, type Notices } from '../contract/bridge';

/** The web contents of our own windows, main frame only; forgotten when they are gone. */
const trusted = new Set<WebContents>();

export function trust(contents: WebContents): void {
  trusted.add(contents);
  contents.once('destroyed', () => trusted.delete(contents));
}

/** Tells every window. */
export function notify<N extends keyof Notices>(name: N, notice: Notices[N]): void {
  for (const contents of trusted) contents.send(noticeChannel, name, notice);
}

/** Tells one window. */
export function notifyOne<N extends keyof Notices>(contents: WebContents, name: N, notice: Notices[N]): void {
  if (trusted.has(contents)) contents.send(noticeChannel, name, notice);
}

function isKnown({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return trusted.has(sender) && senderFrame === sender.mainFrame;
}

/**
 * `answer` gets what the page sent, unchecked, and who sent it; `begin` gives what the contract calls so, and must not take long: a page
 * stands still until it is there.
 */
export function bindRequests(
  answer: (name: unknown, input: unknown, from: WebContents) => Promise<Answer<unknown>>,
  begin: (from: WebContents) => Promise<string | null>,
): void {
  ipcMain.on(beginChannel, (event) => {
    const begun = isKnown(event) ? begin(event.sender) : Promise.resolve(null);
    void begun
      .catch(() => null)
      .then((first) => {
        event.returnValue = first;
      });
  });
  ipcMain.handle(requestChannel, (event, name: unknown, input: unknown) => {
    if (!isKnown(event)) return { ok: false, fault: { code: 'request.stranger', facts: {} } };
    return answer(name, input, event.sender);
  });
}
