// The packages bring no types; ours are ambient, and an import would not make them known here.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="../../../main/typeset/fontkit.d.ts" />
