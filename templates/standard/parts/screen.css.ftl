html { font-size: 100%; }
body { margin: 0; line-height: 1.75; background: ${token.white}; overflow-wrap: anywhere; }
.skip { position: absolute; left: -999em; }
.skip:focus { left: 1rem; top: .5rem; background: ${token.white}; padding: .5rem 1rem; z-index: 9; outline: 3px solid ${token.accent}; }
a { text-decoration: underline; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, [tabindex]:focus-visible { outline: 3px solid ${token.accent}; outline-offset: 2px; }
header.top, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
header.top { padding-top: 2rem; }
h1 { font-size: clamp(1.6rem, 4vw, 2.4rem); line-height: 1.3; margin: .25rem 0 .75rem; }
h2 { font-size: clamp(1.25rem, 3vw, 1.6rem); line-height: 1.35; margin: 0 0 1rem; }
h3 { font-size: 1.05rem; line-height: 1.5; margin: 1.5rem 0 .5rem; }
.emblem img { height: 4rem; max-width: 12rem; object-fit: contain; }
.coverPlan { color: ${token.accent}; font-weight: bold; }
nav.contents { border: solid ${token.line}; border-width: 1px 0; margin: 1.5rem 0; padding: .75rem 0; }
nav.contents ul { list-style: none; columns: 3 16rem; }
nav.contents li { break-inside: avoid; }
nav.contents a { display: inline-block; padding: .2rem 0; }
section { padding: 2rem 0; border-bottom: 1px solid ${token.faint}; scroll-margin-top: 1rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.chart { max-width: 100%; height: auto; }
svg.history { width: 100%; max-width: 26rem; }
.trend { min-width: 12rem; }
.trend .history { max-width: 12rem; }
.over, .fine, .note, .remark, .sample, .mark, .final { font-size: .85rem; }
.over, h2.over { color: ${token.muted}; font-weight: normal; }
h2.over { font-size: 1rem; margin: 0; }
.note { font-weight: normal; color: ${token.muted}; padding-left: 1em; }
.warn { color: ${token.warn}; }
.headline { color: ${token.accent}; font-weight: bold; margin: 0 0 1.5rem; }
.headline span { display: block; }
.headline .statement { font-size: clamp(1.5rem, 4.4vw, 2.4rem); line-height: 1.35; }
.columns { display: grid; grid-template-columns: minmax(0, 9fr) minmax(0, 5fr); gap: 1rem 3rem; }
.columns h3 { margin-top: 0; }
.visionRow { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: .5rem 1rem; margin-bottom: .9rem; }
.tiles { display: flex; flex-wrap: wrap; align-content: flex-start; gap: .25rem; }
.tile { border: 1px solid; min-width: 4.6rem; text-align: center; line-height: 1.4; font-size: .9rem; }
.tile a { display: block; padding: .3rem .4rem; text-decoration: none; color: ${token.ink}; }
.tile a:hover { text-decoration: underline; }
.tile span { display: block; }
.tile span.arrow { display: inline; }
.tileName { font-weight: bold; }
.tile.none { border: 1px dashed ${token.unrated}; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: .75rem; }
.swatch { display: inline-block; width: .8em; height: .8em; border: 1px solid; }
.swatch.none { border: 1px dashed ${token.muted}; }
.badge { display: inline-block; font-size: .85rem; font-weight: bold; border: 1px solid ${token.accent}; padding: 0 .5em; }
.badge.best { color: ${token.white}; background: ${token.accent}; }
.badge.good { color: ${token.accent}; }
.badge.middle, .badge.final { color: ${token.ink}; border-color: ${token.ink}; }
.badge.poor { color: ${token.warn}; border-color: ${token.warn}; }
.badge.worst { color: ${token.white}; background: ${token.warn}; border-color: ${token.warn}; }
.badge.before { color: ${token.muted}; border-color: ${token.unrated}; font-weight: normal; }
.because { font-size: .85rem; font-weight: normal; color: ${token.ink}; }
.behind { border-top: 1px solid ${token.line}; padding: .6rem 0; }
.against { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .75rem; }
.ahead { display: flex; flex-wrap: wrap; gap: .5rem 3rem; border-top: 3px solid ${token.accent}; margin-top: 1.5rem; padding-top: .75rem; }
.count { font-size: 1.6rem; font-weight: bold; line-height: 1; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0 2rem; }
.card { border-top: 2px solid ${token.accent}; padding: .75rem 0 1.25rem; }
.card h3 { margin: 0 0 .5rem; font-size: 1.15rem; }
.figure { font-size: 1.5rem; line-height: 1.3; }
td.saidLabel { width: 4rem; }
table.grid table.said { margin: 0; }
table.grid table.said td { border: 0; padding: 0 0 .2rem; }
.facts { margin-bottom: 1rem; }
h3.stage { color: ${token.accent}; border-bottom: 1px solid; }
h4 { font-size: 1rem; line-height: 1.5; }
.kpiCards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 1rem 2rem; }
.kpiCard { display: flex; flex-direction: column; border-top: 4px solid; padding-top: .5rem; scroll-margin-top: 1rem; }
.kpiCard .history { margin-top: auto; }
.findings { margin-top: 1rem; max-width: 45em; }
.pdca { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) minmax(0, 3fr); gap: 0 2rem; }
.stageColumn.act { background: ${token.accentWash}; padding: 0 1.25rem 1.25rem; }
.ofKpi { padding-left: 1em; }
.ofKpi.first { padding-left: 0; margin-top: .4rem; }
.issues { color: ${token.warn}; }
.measureParts { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem 2rem; }
.manner { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-bottom: 1rem; }
table.grid > tbody > tr > th { min-width: 10rem; }

.tag { font-size: .75rem; color: ${token.muted}; border: 1px solid ${token.line}; padding: 0 .4em; white-space: nowrap; }
ol.calendar { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0 1.5rem; }
ol.calendar li { flex: 1 1 9rem; border-top: 4px solid ${token.line}; padding-top: .4rem; }
ol.calendar li.this { border-color: ${token.accent}; }
ol.calendar span { display: block; }
ol.calendar .when, ol.calendar .state { font-size: .85rem; color: ${token.muted}; }
ol.calendar .what { font-weight: bold; }
ol.calendar li.this .state { color: ${token.accent}; font-weight: bold; }
.scroll { overflow-x: auto; }
table.grid { border: solid ${token.ink}; border-width: 2px 0; font-size: .92rem; line-height: 1.6; }
table.grid caption { font-size: .85rem; padding-bottom: .4rem; }
table.grid th, table.grid td { padding: .5rem .6rem; border-bottom: 1px solid ${token.line}; font-weight: normal; }
table.grid thead th { font-size: .8rem; color: ${token.muted}; vertical-align: bottom; border-bottom-color: ${token.ink}; }
table.grid td.number { min-width: 5rem; }
table.grid .number, td.code, td.verdict { overflow-wrap: normal; }
table.grid .number { text-align: right; font-variant-numeric: tabular-nums; }
table.grid tr.group th { background: ${token.wash}; font-weight: bold; }
table.grid tr.total th, table.grid tr.total td { background: ${token.wash}; font-weight: bold; }
table.lagging td.number { min-width: 0; }
td.rate .value { font-weight: bold; }
table.said { margin-top: .5rem; }
table.grid tr.named th { border-bottom: 0; padding-bottom: 0; }
td.code { white-space: nowrap; }
table.grid td.verdict { min-width: 8rem; }
td.verdict.number .nowrap { padding-right: 0 !important; } /* flush with the words below it */
table.terms th { width: 4rem; color: ${token.muted}; font-weight: normal; padding: .3rem 0; }
table.terms td { padding: .3rem 0; }
table.steps { margin: 1rem 0; }
table.steps th { width: 12rem; background: ${token.accentWash}; padding: .75rem; border-bottom: .5rem solid ${token.white}; font-weight: normal; }
table.steps td { padding: .75rem; }
.stepName { font-weight: bold; color: ${token.accent}; }
.hash { font-size: .75rem; overflow-wrap: anywhere; }
.fold { border-bottom: 1px solid ${token.line}; }
.fold > summary { cursor: pointer; padding: .5rem 0; font-weight: bold; }
.fold[open] { padding-bottom: 1rem; }
dl.chain { columns: 2 24rem; column-gap: 2rem; font-size: .85rem; }
dl.chain > div { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0 .75rem; break-inside: avoid; }
dl.chain dt { color: ${token.muted}; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: end; margin-bottom: 1rem; }
.tools label { display: grid; font-size: .85rem; color: ${token.muted}; }
.tools input, .tools select { font: inherit; color: ${token.ink}; padding: .35rem .5rem; border: 1px solid ${token.muted}; }
th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline; text-align: inherit; }
[hidden] { display: none !important; }
footer { color: ${token.muted}; font-size: .85rem; padding-top: 2rem; padding-bottom: 2rem; }
.draft { color: ${token.warn}; font-weight: bold; font-size: 1.3rem; }
@media screen and (max-width: 48rem) {
  .columns, .pdca, .visionRow, .measureParts { grid-template-columns: minmax(0, 1fr); }
  table.steps, table.steps tbody, table.steps tr, table.steps th, table.steps td { display: block; width: auto; border: 0; }
}
<#-- A row as a card, in which each cell says its column. -->
<#macro cards table>
  ${table}, ${table} > caption, ${table} > tbody, ${table} > tbody > tr, ${table} > tbody > tr > th, ${table} > tbody > tr > td { display: block; min-width: 0; }
  ${table} { border-top: 0; }
  ${table} > thead { display: none; }
  ${table} > tbody > tr { border-bottom: 1px solid ${token.line}; padding: .5rem 0; }
  ${table} > tbody > tr.group { padding: 0; }
  ${table} > tbody > tr > th { border: 0; padding: .25rem .5rem; font-weight: bold; }
  ${table} > tbody > tr > td[data-label] { border: 0; padding: .2rem .5rem .2rem 7.5rem; text-align: left; display: flow-root; overflow-wrap: anywhere; }
  ${table} > tbody > tr > td::before { content: attr(data-label); float: left; width: 6.5rem; margin-left: -7rem; font-size: .85rem; color: ${token.muted}; font-weight: normal; }
  ${table} > tbody > tr > td:empty { display: none; }
  ${table} > tbody > tr > td span { padding-right: 0 !important; } /* no points to align */
</#macro>
@media screen and (max-width: 37.49rem) {
  header.top, main, footer { padding-left: 1rem; padding-right: 1rem; }
  .findings, .measureTerms, .stageColumn, td.said { text-align: left; }
  nav.contents ul { columns: 1; }
  <@cards table="table.grid"/>
  .trend .history { max-width: 16rem; }
  dl.chain > div { grid-template-columns: minmax(0, 1fr); padding-bottom: .4rem; }
}
/* On a tablet those of many columns, with two of them beside each other. */
@media screen and (min-width: 37.5rem) and (max-width: 46.99rem) { <@cards table="table.lagging"/> }
@media screen and (min-width: 37.5rem) and (max-width: 61.99rem) {
<#list ["table.kpis", "table.trends"] as table>
  <@cards table=table/>
  ${table} > tbody > tr { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); }
  ${table} > tbody > tr[hidden] { display: none; }
  ${table} > tbody > tr > th, ${table} > tbody > tr > td.code { grid-column: 1 / -1; }
</#list>
}
@media print {
  @page { size: A4 landscape; margin: 12mm 15mm; }
  html { font-size: 8.2pt; }
  body { line-height: 1.5; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav.contents, .skip, .tools, th button::after { display: none; }
  header.top, main, footer { max-width: none; padding: 0; }
  section { break-before: page; border: 0; padding: 0; }
  header.top { padding-top: 0; }
  h1 { font-size: 1.6rem; margin: 0; }
  #summary { break-before: auto; }
  #summary .headline, #summary .visionRow { margin-bottom: .5rem; }
  #summary .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: .5rem 2rem; }
  #summary .behind { padding: .1rem 0; line-height: 1.35; }
  #summary .againstBar { width: 7rem; }
  #summary .ahead { margin-top: .5rem; }
  .trend { min-width: 180px; }
  .trend .history { width: 180px; max-width: none; }
  #without, #sources, #quality, #history { break-before: auto; margin-top: 2rem; }
  h2, h3, h4, .over, .facts { break-after: avoid; }
  tr, .card, .behind, .visionRow, .kpiCard, #sources .fold, #history, table.grid:not(.lagging) tbody { break-inside: avoid; }
  .fold > summary { list-style: none; padding: 0; break-after: avoid; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  th button { text-decoration: none; }
  a { color: inherit; text-decoration: none; }
}
