/** The half of pdf.js that reads; loaded beside the other half, it is found there and no second program is started. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
