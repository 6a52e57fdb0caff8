html { font-size: 100%; }
body { margin: 0; line-height: 1.75; background: ${token.white}; }
.skip { position: absolute; left: -999em; }
.skip:focus { left: 1rem; top: .5rem; background: ${token.white}; padding: .5rem 1rem; z-index: 9; outline: 3px solid ${token.accent}; }
a { text-decoration: underline; text-underline-offset: .15em; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, [tabindex]:focus-visible { outline: 3px solid ${token.accent}; outline-offset: 2px; }
header.top, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
header.top { padding-top: 2rem; }
h1 { font-size: clamp(1.6rem, 4vw, 2.4rem); line-height: 1.3; margin: .25rem 0 .75rem; }
h2 { font-size: clamp(1.25rem, 3vw, 1.6rem); line-height: 1.35; margin: 0 0 1rem; }
h3 { font-size: 1.05rem; line-height: 1.5; margin: 1.5rem 0 .5rem; }
.coverPlan { color: ${token.accent}; font-weight: bold; }
nav.contents { border-block: 1px solid ${token.line}; margin: 1.5rem 0; padding: .75rem 0; }
nav.contents ul { list-style: none; columns: 3 16rem; }
nav.contents li { break-inside: avoid; }
nav.contents a { display: inline-block; padding: .2rem 0; }
section { padding: 2rem 0; border-bottom: 1px solid ${token.faint}; scroll-margin-top: 1rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.headline { font-size: clamp(1.1rem, 2.5vw, 1.4rem); line-height: 1.6; font-weight: bold; color: ${token.accent}; background: ${token.accentWash}; padding: 1rem 1.25rem; margin-bottom: 1rem; }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem 3rem; }
table.keyFigures tr { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 1rem; margin: 1rem 0 1.5rem; }
table.keyFigures td { border-left: 2px solid ${token.line}; padding-left: 1rem; }
table.keyFigures .big { font-size: 2.4rem; line-height: 1.2; font-weight: bold; }
table.keyFigures td.lead .big { color: ${token.accent}; }
.chart { max-width: 100%; height: auto; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: .5rem; }
.swatch { display: inline-block; width: .8em; height: .8em; }
.swatch.none { outline: 1px dashed ${token.muted}; outline-offset: -1px; }
.badge { display: inline-block; font-size: .85rem; font-weight: bold; color: ${token.accent}; border: 1px solid; padding: 0 .5em; }
.because { font-size: .85rem; font-weight: normal; color: ${token.ink}; }
.badge.final { color: ${token.ink}; }
.tag { font-size: .75rem; color: ${token.muted}; border: 1px solid ${token.line}; padding: 0 .4em; white-space: nowrap; }
.over { font-size: .85rem; color: ${token.muted}; }
.lag { border-left: 4px solid ${token.warn}; padding: .25rem 0 .25rem 1rem; margin-bottom: 1rem; }
.lagName { font-weight: bold; }
ol.calendar { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0 1.5rem; }
ol.calendar li { flex: 1 1 9rem; border-top: 4px solid ${token.line}; padding-top: .4rem; }
ol.calendar li.this { border-color: ${token.accent}; }
ol.calendar span { display: block; }
ol.calendar .when, ol.calendar .state { font-size: .85rem; color: ${token.muted}; }
ol.calendar .what { font-weight: bold; }
ol.calendar li.this .state { color: ${token.accent}; font-weight: bold; }
.scroll { overflow-x: auto; }
table.quiet th, table.quiet td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid ${token.faint}; font-weight: normal; vertical-align: middle; }
table.quiet thead th { font-size: .8rem; color: ${token.muted}; }
table.grid { border-block: 2px solid ${token.ink}; font-size: .92rem; line-height: 1.6; }
table.grid caption { font-size: .85rem; padding-bottom: .4rem; }
table.grid th, table.grid td { padding: .5rem .6rem; border-bottom: 1px solid ${token.line}; font-weight: normal; }
table.grid thead th { font-size: .8rem; color: ${token.muted}; vertical-align: bottom; border-bottom-color: ${token.ink}; }
table.grid > tbody > tr > th { min-width: 12rem; }
table.grid td.number { min-width: 6rem; }
table.grid .number { text-align: right; font-variant-numeric: tabular-nums; }
table.grid tr.group th { background: ${token.wash}; font-weight: bold; }
table.grid tr.total th, table.grid tr.total td { background: ${token.wash}; font-weight: bold; }
table.lagging td, table.sources td { min-width: 14rem; }
table.lagging td.number { min-width: 0; }
td.rate .value { font-weight: bold; }
.card { border-top: 2px solid ${token.accent}; padding: .75rem 0 1.25rem; }
.card h3 { margin: 0 0 .5rem; font-size: 1.15rem; }
table.figures, table.figures tbody, table.figures tr { display: flex; flex-wrap: wrap; gap: .25rem 2rem; width: auto; }
.figure { font-size: 1.25rem; }
table.said { margin-top: .5rem; }
td.saidLabel { width: 4rem; }
.facts { color: ${token.muted}; margin-bottom: 1rem; }
table.pdca, table.pdca > tbody, table.blocks, table.blocks > tbody { display: block; }
table.pdca > tbody > tr { display: grid; gap: 0 2.5rem; grid-template-columns: 1fr 2fr; }
table.pdca > tbody > tr:has(> .act) { grid-template-columns: minmax(0, 1fr); margin-top: 1.25rem; gap: 1.25rem 0; }
table.blocks > tbody > tr { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 0 2rem; }
td.block { padding-top: .75rem; }
table.pdca.whole > tbody > tr { grid-template-columns: minmax(0, 1fr); }
table.aims { margin-top: 1rem; font-size: .85rem; }
table.aims caption { color: ${token.muted}; }
table.aims th, table.aims td { font-weight: normal; padding: .25rem 0; border-top: 1px solid ${token.line}; }
table.aims td { white-space: nowrap; padding-left: 1rem; }
table.grid tr.named th { border-bottom: 0; padding-bottom: 0; }
h3.stage .remark { font-weight: normal; padding-left: 1rem; }
.findings { margin-top: .75rem; }
td.code { white-space: nowrap; }
td.verdict { min-width: 7rem; }
h3.stage { color: ${token.accent}; border-bottom: 1px solid; }
.letter { font-size: 1.3rem; padding-right: .5rem; }
td.act { background: ${token.accentWash}; padding: 0 1.25rem 1.25rem; }
table.terms th { width: 4rem; color: ${token.muted}; font-weight: normal; padding: .3rem 0; }
table.terms td { padding: .3rem 0; }
table.steps { margin: 1rem 0; }
table.steps th { width: 12rem; background: ${token.accentWash}; padding: .75rem; border-bottom: .5rem solid ${token.white}; font-weight: normal; }
table.steps td { padding: .75rem; }
.stepName { font-weight: bold; color: ${token.accent}; }
.hash { font-size: .75rem; overflow-wrap: anywhere; }
table.chain th, table.chain td { border: 0; padding: 0 .75rem .1rem 0; font-weight: normal; font-size: .85rem; }
table.chain th { color: ${token.muted}; min-width: 7rem; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: end; margin-bottom: 1rem; }
.tools label { display: grid; font-size: .85rem; color: ${token.muted}; }
.tools input, .tools select { font: inherit; color: ${token.ink}; padding: .35rem .5rem; border: 1px solid ${token.muted}; }
th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline; text-align: inherit; }
[hidden] { display: none !important; }
footer { color: ${token.muted}; font-size: .85rem; padding-block: 2rem; }
.draft { color: ${token.warn}; font-weight: bold; font-size: 1.3rem; }
@media screen and (max-width: 48rem) {
  table.grid th, table.grid td { min-width: 5.5rem; }
  .columns, table.pdca > tbody > tr, table.blocks > tbody > tr { grid-template-columns: minmax(0, 1fr); }
  table.visions, table.visions tbody, table.visions tr, table.visions th, table.visions td { display: block; border: 0; padding: .1rem 0; }
  table.visions thead { display: none; }
  table.visions tr { padding: .5rem 0; border-bottom: 1px solid ${token.faint}; }
  table.visions .number { text-align: left; }
  table.steps, table.steps tbody, table.steps tr, table.steps th, table.steps td { display: block; width: auto; border: 0; }
}
@media print {
  @page { size: A4 landscape; margin: 14mm 15mm; }
  html { font-size: 8.2pt; }
  body { line-height: 1.5; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav.contents, .skip, .tools, th button::after { display: none; }
  header.top, main, footer { max-width: none; padding: 0; }
  section { break-before: page; border: 0; padding: 0; }
  #without, #sources, #quality, #history { break-before: auto; margin-top: 2rem; }
  h2, h3, .over, .facts { break-after: avoid; }
  tr, .card, .lag, table.grid:not(.lagging) tbody { break-inside: avoid; }
  table.pdca tr, table.blocks tr, table.bands tbody, table.inputs tbody { break-inside: auto; }
  table.pdca:not(.whole) > tbody > tr:has(> .act) { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); gap: 0 1.5rem; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  th button { text-decoration: none; }
  a { color: inherit; text-decoration: none; }
}
