/** What the log may say of a bug: its kind, the system's short code and where in our program it was. Never its message. */

/** Of a stack as many frames as tell where it was. */
const mostFrames = 12;
/** Of the program as it is built, packed or tested; anything else is Node's or another's. */
const ownFrame =
  /^\s*at (?:(.*?) \()?(?:file:\/\/)?[^()]*[\\/](?:main|out|app\.asar)[\\/][^()]*?([\w.-]+\.[cm]?[jt]sx?):(\d+):(\d+)\)?$/;

/**
 * Messages hold what a person wrote or where it lies: the beginning of a record that is no JSON, a path with the user's name. So they
 * stay out, and a frame tells only the file's own name.
 */
export function causeForLog(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const code =
    'code' in error && typeof error.code === 'string' && /^[\w.-]{1,64}$/.test(error.code) ? ` ${error.code}` : '';
  const kind = /^\w{1,64}$/.test(error.name) ? error.name : 'Error';
  const frames = (error.stack ?? '').split('\n').flatMap((line) => {
    const [, name, file, row, column] = ownFrame.exec(line) ?? [];
    if (file === undefined || /[\\/]node_modules[\\/]/.test(line)) return [];
    const called = name !== undefined && /^[\w.$<>[\] ]{1,80}$/.test(name) ? `${name} ` : '';
    return [`${called}${file}:${row ?? ''}:${column ?? ''}`];
  });
  const why = error.cause instanceof Error ? `\n  because ${causeForLog(error.cause)}` : '';
  return [`${kind}${code}`, ...frames.slice(0, mostFrames)].join('\n  at ') + why;
}
