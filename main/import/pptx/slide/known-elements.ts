/** Every element that the reader handles or knowingly passes over; any other name on a slide is told. */
import type { Note } from './scope';
import { colourChanges, colourElements } from '../style/colour';
import { fillElements } from '../style/fill';
import type { Xml } from '../xml/xml';

const handled = new Set<string>([
  ...colourChanges,
  ...colourElements,
  ...fillElements,
  ...(
    'p:sld p:cSld p:bg p:bgPr p:bgRef p:spTree p:sp p:cxnSp p:pic p:grpSp p:graphicFrame p:contentPart p14:contentPart p:nvSpPr p:nvPicPr p:nvCxnSpPr p:nvGrpSpPr p:nvGraphicFramePr ' +
    'p:cNvPr p:nvPr p:ph p:spPr p:grpSpPr p:style p:txBody p:blipFill p:xfrm p:clrMapOvr p:oleObj p:controls p:control ' +
    'a:xfrm a:off a:ext a:chOff a:chExt a:prstGeom a:custGeom a:avLst a:gdLst a:gd a:pathLst a:path a:moveTo a:lnTo a:cubicBezTo a:quadBezTo a:arcTo a:close a:pt a:rect a:ln a:prstDash a:custDash a:ds ' +
    'a:round a:bevel a:miter a:headEnd a:tailEnd a:gsLst a:gs a:lin a:path a:fillToRect a:fgClr a:bgClr a:blip a:srcRect a:stretch a:fillRect a:tile a:alphaModFix a:grayscl a:biLevel a:duotone a:clrChange a:clrFrom a:clrTo a:lum ' +
    'a:lnRef a:fillRef a:fontRef a:bodyPr a:lstStyle a:p a:pPr a:r a:rPr a:t a:br a:fld a:endParaRPr a:defRPr a:defPPr a:latin a:ea a:sym a:hlinkClick a:highlight a:lnSpc a:spcPct a:spcPts a:spcBef a:spcAft ' +
    'a:buNone a:buChar a:buAutoNum a:buBlip a:buClr a:buClrTx a:buSzPct a:buSzPts a:buSzTx a:buFont a:buFontTx a:tabLst a:tab a:noAutofit a:normAutofit a:spAutoFit ' +
    'a:lvl1pPr a:lvl2pPr a:lvl3pPr a:lvl4pPr a:lvl5pPr a:lvl6pPr a:lvl7pPr a:lvl8pPr a:lvl9pPr a:graphic a:graphicData a:tbl a:tblPr a:tableStyleId a:tblGrid a:gridCol a:tr a:tc a:txBody a:tcPr a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr ' +
    'c:chart cx:chart mc:Fallback dgm:relIds a:videoFile a:audioFile a:quickTimeFile a:wavAudioFile a:overrideClrMapping a:masterClrMapping'
  ).split(' '),
]);

/** Passed over with all that stands beneath: told elsewhere (motion, shadows, depth, warps, changes of colour), or of no use on paper (locks, sounds, editors' notes). Pandoc writes an empty list of effects under a name of its own. */
const ignored = new Set<string>(
  (
    'p:timing p:transition p:extLst a:extLst p:custDataLst p:hf p:custShow a:spLocks a:picLocks a:cxnSpLocks a:grpSpLocks a:graphicFrameLocks p:cNvSpPr p:cNvPicPr p:cNvCxnSpPr p:cNvGrpSpPr p:cNvGraphicFramePr ' +
    'a:ahLst a:cxnLst a:effectLst a:effectsLst a:effectDag a:scene3d a:sp3d a:effectRef a:prstTxWarp a:flatTx a:tileRect a:cs a:hlinkMouseOver a:hlinkHover a:uLnTx a:uLn a:uFillTx a:uFill a:snd a:cell3D a:headers ' +
    'a:alphaBiLevel a:alphaCeiling a:alphaFloor a:alphaInv a:alphaMod a:alphaRepl a:blur a:clrRepl a:fillOverlay a:hsl a:audioCd a:bldChart p:embed p:link p14:media a14:imgProps a:rtl a:tblBg a14:m p14:nvContentPartPr p14:xfrm'
  ).split(' '),
);

/** Counts the names on a slide that nobody thought of. */
export function tellUnhandled(root: Xml | null, note: Note): void {
  const counts = new Map<string, number>();
  const walk = (element: Xml): void => {
    for (const inner of element.children) {
      if (ignored.has(inner.name)) continue;
      if (handled.has(inner.name)) walk(inner);
      else counts.set(inner.name, (counts.get(inner.name) ?? 0) + 1);
    }
  };
  if (root) walk(root);
  for (const [element, count] of counts)
    note('pptx.unhandled', 'information', { element: element.slice(0, 80), count });
}
