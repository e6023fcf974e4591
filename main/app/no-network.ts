/**
 * Nothing leaves the machine. No single control closes every way out (each row of the table was tried), so they stand together:
 * requests of pages and `net` are cancelled, names are never resolved, the proxy leads nowhere, WebRTC has no UDP.
 */
import { app, session, type Session } from 'electron';
import { networkSwitches } from './network-switches';

/** Our own pages and pictures, the page's blobs, and what DevTools needs to show itself while developing. */
const allowed = /^(app|blob|devtools):/;

/** Switches that must be set before the app is ready. */
export function setUpNetworkSwitches(): void {
  for (const [name, value] of Object.entries(networkSwitches)) {
    if (value === '') app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
}

function closeSession(closed: Session, developing: RegExp | null): void {
  closed.setSpellCheckerEnabled(false);
  closed.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !allowed.test(details.url) && !developing?.test(details.url) });
  });
  closed.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  closed.setPermissionCheckHandler(() => false);
  closed.setDevicePermissionHandler(() => false);
  closed.setDisplayMediaRequestHandler((_request, callback) => {
    callback({});
  });
  closed.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** Closes every session there is and will be. `devServer` is the origin of the hot-reloading page while developing. */
export function setUpNoNetwork(devServer: string | null): void {
  const developing = devServer === null ? null : new RegExp(`^(http|ws)://${new URL(devServer).host}/`);
  closeSession(session.defaultSession, developing);
  app.on('session-created', (created) => {
    closeSession(created, developing);
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
  });
}
