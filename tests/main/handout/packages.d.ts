/** The types that the product gives to packages without their own. */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an ambient declaration cannot be imported
/// <reference path="../../../main/handout/draw/pdfkit.d.ts" />
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an ambient declaration cannot be imported
/// <reference path="../../../main/handout/check/read/pdfjs.d.ts" />
