/**
 * Chromium's switches that keep it off the network, each with its value, empty where it has none. What each silences stands in
 * `docs/for-it.md`; a test holds the page, and the running program, against this list.
 */
export const networkSwitches = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'proxy-server': '127.0.0.1:9',
  'proxy-bypass-list': '<-loopback>',
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-breakpad': '',
  'no-pings': '',
} as const satisfies Readonly<Record<string, string>>;
