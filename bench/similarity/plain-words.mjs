// Words as poppler writes them in its markup, made plain.

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const plain = (text) =>
  text
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
      code ? String.fromCodePoint(code) : (entities[name] ?? whole),
    )
    .normalize('NFKC')
    .replace(/\u00ad/g, '');
