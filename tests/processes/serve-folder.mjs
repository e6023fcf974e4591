// A file server on this machine alone: SFTP by Debian's own server, over TCP. Prints its port; whoever ends it ends its connections with it.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const [, , program] = process.argv;
const server = createServer((connection) => {
  const sftp = spawn(program, ['-e', '-l', 'ERROR'], { stdio: ['pipe', 'pipe', 'inherit'] });
  connection.pipe(sftp.stdin);
  sftp.stdout.pipe(connection);
  sftp.on('exit', () => connection.destroy());
  for (const end of [connection, sftp.stdin, sftp.stdout]) end.on('error', () => sftp.kill());
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${String(server.address().port)}\n`));
