@page { size: A4 landscape; margin: 20mm 15mm 16mm 15mm;
  @top-center { content: element(runningHead); }
  @bottom-right { content: "p. " counter(page) " / " counter(pages); font-family: 'BIZ UDPGothic'; font-size: 8pt; color: ${token.muted}; } }
@page :first { @top-center { content: none; } @bottom-right { content: none; } }

.runningHead { position: running(runningHead); width: 267mm; }
table.running { width: 267mm; border-bottom: 0.4pt solid ${token.line}; }
table.running td { font-size: 8pt; color: ${token.muted}; padding: 0 0 1.5mm 0; }
body { margin: 0; font-size: 9.5pt; line-height: 1.55; }
.unseen { display: none; }
.cover { position: relative; height: 172mm; border-left: 6mm solid ${token.accent}; padding-left: 14mm; }
.coverPlan { margin: 0; padding-top: 44mm; font-size: 15pt; color: ${token.accent}; font-weight: bold; }
.cover h1 { word-wrap: break-word; font-size: 36pt; line-height: 1.3; margin: 5mm 0 0 0; color: ${token.ink}; }
.coverCycle { margin: 8mm 0 0 0; padding-top: 6mm; border-top: 0.8pt solid ${token.line}; font-size: 12pt; color: ${token.muted}; }
.coverFoot { position: absolute; right: 0; bottom: 6mm; text-align: right; font-size: 12pt; }
.organisation { font-size: 18pt; font-weight: bold; }
.draft { position: absolute; top: 14mm; right: 24mm; font-size: 20pt; color: ${token.warn}; font-weight: bold; }
section { page-break-before: always; clear: both; }
h2 { font-size: 17pt; line-height: 1.3; font-weight: bold; margin: 0 0 4mm 0; page-break-after: avoid; }
h3 { font-size: 11pt; line-height: 1.4; font-weight: bold; margin: 4mm 0 1.5mm 0; page-break-after: avoid; }
.lead { margin-bottom: 4mm; }
.over { font-size: 8.5pt; color: ${token.muted}; font-weight: normal; }
.headline { font-size: 15pt; line-height: 1.5; font-weight: bold; color: ${token.accent}; background-color: ${token.accentWash}; padding: 3.5mm 5mm; margin-bottom: 3mm; }
.columns { display: table; table-layout: fixed; width: 267mm; }
.column { display: table-cell; vertical-align: top; }
.column.wide { width: 156mm; padding-right: 12mm; }
table.keyFigures { margin: 0 0 5mm 0; }
table.keyFigures td { width: 25%; padding: 1mm 0 1mm 5mm; border-left: 0.8pt solid ${token.line}; vertical-align: bottom; }
table.keyFigures .big { font-size: 26pt; line-height: 1.15; font-weight: bold; }
table.keyFigures td.lead .big { color: ${token.accent}; }
.legend { margin-top: 1.5mm; font-size: 9pt; }
.legend li { display: inline-block; margin-right: 4mm; }
.swatch { display: inline-block; width: 3mm; height: 3mm; }
.swatch.none { border: 0.6pt dashed ${token.unrated}; }
.badge { font-size: 9pt; font-weight: bold; color: ${token.accent}; border: 0.8pt solid ${token.accent}; padding: 0.2mm 1.6mm; white-space: nowrap; }
.because { font-size: 8.5pt; font-weight: normal; color: ${token.ink}; }
.badge.final { color: ${token.ink}; border-color: ${token.ink}; }
table.quiet th, table.quiet td { padding: 1.6mm 1.5mm 1.2mm 0; border-bottom: 0.3pt solid ${token.faint}; font-weight: normal; font-size: 9pt; vertical-align: middle; }
table.quiet th { padding-right: 4mm; }
table.quiet .bars { width: 55mm; }
table.quiet thead th { color: ${token.muted}; font-size: 8pt; }
.lag { padding: 1.8mm 0 1.8mm 3mm; border-left: 1.6pt solid ${token.warn}; margin-bottom: 2.2mm; font-size: 9pt; page-break-inside: avoid; }
.lagName { font-weight: bold; }
.policy { margin-top: 0.6mm; }
.tag { font-size: 7.5pt; color: ${token.muted}; border: 0.4pt solid ${token.line}; padding: 0 1mm; white-space: nowrap; }
table.amendments th.kind { width: 30mm; }
ol.calendar { margin-bottom: 5mm; }
ol.calendar li { display: inline-block; width: 50mm; margin-right: 2mm; padding: 1.5mm 0; border-top: 1.6pt solid ${token.line}; vertical-align: top; }
ol.calendar li.this { border-top-color: ${token.accent}; }
ol.calendar .when { display: block; font-size: 8.5pt; color: ${token.muted}; }
ol.calendar .what { display: block; font-weight: bold; }
ol.calendar .state { font-size: 8pt; color: ${token.muted}; }
ol.calendar li.this .state { color: ${token.accent}; font-weight: bold; }
table.grid { -fs-table-paginate: paginate; border-top: 0.9pt solid ${token.ink}; border-bottom: 0.9pt solid ${token.ink}; }
table.grid caption { font-size: 8.5pt; padding-bottom: 1mm; }
table.grid thead th { font-size: 8pt; color: ${token.muted}; font-weight: normal; padding: 1.2mm 1.5mm; border-bottom: 0.5pt solid ${token.ink}; vertical-align: bottom; }
table.grid td, table.grid tbody th { font-size: 8.8pt; line-height: 1.45; padding: 1.3mm 1.5mm; border-bottom: 0.3pt solid ${token.line}; font-weight: normal; }
table.grid tr { page-break-inside: avoid; }
table.grid tr.group th { background-color: ${token.wash}; font-weight: bold; font-size: 8.5pt; }
table.grid thead th.number, table.grid td.number { text-align: right; }
table.frame tbody, table.budget tbody, table.kpis tbody, table.check tbody, table.trends tbody { page-break-inside: avoid; }
table.grid tr.total th, table.grid tr.total td { font-weight: bold; background-color: ${token.wash}; font-size: 10pt; }
<#-- A word that no line of a column holds, such as a long unit, is broken rather than the report refused. -->
table.grid { table-layout: fixed; width: 100%; word-wrap: break-word; }
<#-- Column widths in mm, set as shares of the table's. -->
<#assign columns = {
  "frame": [74, 118, 55, 20],
  "lagging": [54, 26, 28, 28, 31, 50, 50],
  "without": [15, 78, 18, 62, 28, 66],
  "kpis": [14, 75, 28, 32, 32, 32, 26, 28],
  "check": [30, 32, 34, 31, 26, 23],
  "budget": [74, 96, 27, 70],
  "sources": [133, 134],
  "bands": [24, 65, 70, 15, 93],
  "inputs": [127, 140]
}>
<#list columns as name, widths><#assign all = 0><#list widths as width><#assign all += width></#list><#list widths as width>table.${name} thead th:nth-child(${width?counter}) { width: ${(width * 100 / all)?string("0.##")}%; }
</#list></#list>
table.trends thead th:first-child { width: 5%; }
table.trends thead th:nth-child(2) { width: 24%; }
table.trends thead th.chartHead { width: 12%; }
table.trends thead th.outlookHead { width: 15%; }
table.budget td svg { margin-top: 1.2mm; }
.trendTable { margin-bottom: 6mm; }
table.grid td.trend { padding-left: 3mm; }
table.grid td.rate, table.grid thead th.rate { padding-left: 4mm; text-align: right; }
table.grid th.verdict, table.grid td.verdict { padding-left: 4mm; }
td.rate .value { font-weight: bold; }
table.grid tr.named th { border-bottom: 0; padding-bottom: 0; }
table.grid tr.named + tr td { padding-top: 0; }
table.grid tr.explained th, table.grid tr.explained td { border-bottom: 0; padding-bottom: 0.2mm; }
table.contents { width: 190mm; }
table.contents td { padding: 0.9mm 0; border-bottom: 0.3pt solid ${token.faint}; font-size: 10.5pt; }
table.contents tr.under td { font-size: 9pt; padding-left: 6mm; }
a.page:after { content: target-counter(attr(href), page); color: ${token.ink}; }
.card { border-top: 0.9pt solid ${token.accent}; padding: 2mm 0 1mm 0; margin-bottom: 4mm; page-break-inside: avoid; }
.card h3 { margin: 0 0 1.5mm 0; font-size: 12pt; }
table.figures { table-layout: fixed; }
table.figures td { padding: 0.5mm 4mm 0.5mm 0; vertical-align: baseline; }
.figure { font-size: 13pt; }
table.said { margin-top: 1mm; }
table.grid tr.passages { page-break-inside: auto; }
table.grid tr.passages table.said td { border-bottom: 0; padding: 0; }
table.grid tr.passages td.saidLabel { width: 20mm; }
td.saidLabel { width: 9.5mm; }
ul.marks li { padding-left: 0.5em; text-indent: -0.5em; }
.facts { font-size: 8.8pt; color: ${token.muted}; margin: -3mm 0 0.5mm 0; }
table.pdca { table-layout: fixed; width: 267mm; }
td.third, td.thirds { font-size: 8.6pt; line-height: 1.45; }
td.third { width: 85mm; }
td.thirds { width: 176mm; padding-left: 6mm; }
<#-- Long texts flow over pages; the rows of the tables within stay whole. -->
table.pdca tr, table.blocks tr { page-break-inside: auto; }
table.pdca table.grid tr, table.pdca table.aims tr { page-break-inside: avoid; }
table.blocks { table-layout: fixed; }
td.check { padding: 0 6mm 0 0; }
table.pdca.whole td.third, table.pdca.whole td.thirds { width: auto; padding: 0; }
table.pdca.whole td.act { padding: 0 4mm 3mm 4mm; }
table.pdca.whole p { max-width: 240mm; }
table.pdca.whole table.aims { width: 130mm; }
table.check .remark, table.check .small { line-height: 1.3; }
td.act { width: 77mm; background-color: ${token.accentWash}; padding: 0 4mm 3mm 4mm; }
table.check td, table.check tbody th { font-size: 8.4pt; line-height: 1.4; padding: 0.7mm 1.2mm; }
.findings { margin-top: 1.5mm; }
td.block p:first-child { page-break-after: avoid; }
td.block { padding: 1.2mm 4mm 0 0; }
td.act td.block { padding-right: 0; }
table.pdca.whole td.act td.block { padding-right: 4mm; }
table.aims { margin-top: 2mm; }
table.aims caption { font-size: 7.8pt; color: ${token.muted}; }
table.aims th, table.aims td { font-size: 8.2pt; line-height: 1.4; font-weight: normal; padding: 0.6mm 0; border-top: 0.3pt solid ${token.line}; }
table.aims td { width: 26mm; padding-left: 2mm; }
h3.stage { color: ${token.accent}; border-bottom: 0.6pt solid ${token.accent}; padding-bottom: 0.6mm; margin: 1.8mm 0 1.2mm 0; }
h3.stage .remark { font-weight: normal; padding-left: 3mm; }
.letter { font-size: 13pt; padding-right: 2mm; }
.measure { margin-bottom: 6mm; }
table.terms th { width: 16mm; font-size: 8.5pt; color: ${token.muted}; font-weight: normal; padding: 0.8mm 0; }
table.terms td { padding: 0.8mm 0; }
table.steps { margin-top: 2mm; table-layout: fixed; width: 100%; word-wrap: break-word; }
table.steps tbody { page-break-inside: avoid; }
table.steps th { width: 40mm; background-color: ${token.accentWash}; padding: 1.5mm 2mm; border-bottom: 1.5mm solid ${token.white}; font-weight: normal; }
table.steps td.nowrap { width: 22mm; }
table.steps td { padding: 1.5mm 2mm; border-bottom: 1.5mm solid ${token.white}; }
.stepName { font-weight: bold; color: ${token.accent}; }
<#-- What is short shares a page with its neighbour. -->
section.runs-on { page-break-before: auto; margin-top: 9mm; }
section.whole { page-break-inside: avoid; }
.opening { page-break-after: avoid; }
p + .scroll { margin-top: 2mm; }
.scroll + p { margin-top: 2mm; }
table.sources tbody { page-break-inside: avoid; }
table.chain { width: 100%; table-layout: fixed; }
table.grid.compact table.chain th, table.grid.compact table.chain td { font-size: 7.4pt; line-height: 1.4; padding: 0.1mm 1mm 0.1mm 0; border: 0; vertical-align: baseline; }
table.grid.compact table.chain th { width: 31mm; color: ${token.muted}; }
table.compact td, table.compact tbody th { font-size: 8pt; padding: 0.8mm 1.5mm; }
.hash { font-size: 7pt; color: ${token.muted}; }
