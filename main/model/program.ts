/** The version of Kitbag that made a handout: part of its fingerprint. A test holds it against `package.json`. */
export const programVersion = '0.1.0';
