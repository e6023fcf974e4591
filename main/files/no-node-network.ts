/** Closes Node's own way out: Chromium's switches do not cover sockets that main's code would open. */
import { Socket } from 'node:net';
import { Socket as DatagramSocket } from 'node:dgram';

function refuse(): never {
  throw new Error('Kitbag never opens a network connection.');
}

/** From here on, any attempt to connect from the main process throws. Local pipes (a path, no port) stay open: Electron's tools use them. */
export function refuseNodeNetwork(): void {
  const connect = Socket.prototype.connect;
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    const given: unknown = args[0];
    const first: unknown = Array.isArray(given) ? given[0] : given;
    const isPipe =
      typeof first === 'string' ||
      (typeof first === 'object' && first !== null && 'path' in first && Boolean(first.path));
    if (!isPipe) refuse();
    return Reflect.apply(connect, this, args) as Socket;
  };
  DatagramSocket.prototype.send = refuse;
  DatagramSocket.prototype.connect = refuse;
}
