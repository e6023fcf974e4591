/** PDF/A-2: what a file for the archive says of its colours. Everything else that PDF/A asks for holds for every handout. */
import type { PdfFile } from './pdfkit-insides';
import { srgbProfile } from './srgb-profile';

/** Without it DeviceRGB would be the colours of no known screen (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(pdf: PdfFile): void {
  const profile = pdf.ref({ N: 3, Alternate: 'DeviceRGB' });
  profile.end(Buffer.from(srgbProfile()));
  const intent = pdf.reserve();
  const name = '(sRGB IEC61966-2.1)';
  pdf.pack(
    intent,
    `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier${name}/Info${name}/RegistryName(http://www.color.org)/DestOutputProfile ${String(profile.id)} 0 R>>`,
  );
  pdf.root['OutputIntents'] = [pdf.pointer(intent)];
}
