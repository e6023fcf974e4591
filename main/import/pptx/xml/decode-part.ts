/** A part's bytes as text: UTF-8 unless a mark or the first bytes say UTF-16. */
export function decodePart(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  const little = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  if (little) return new TextDecoder('utf-16le').decode(bytes).replace(/^\ufeff/, '');
  if (big) return new TextDecoder('utf-16be').decode(bytes).replace(/^\ufeff/, '');
  const text = new TextDecoder('utf-8').decode(bytes);
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(text)?.[1]?.toLowerCase();
  if (declared === undefined || declared.startsWith('utf')) return text;
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return text;
  }
}
