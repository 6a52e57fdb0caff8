@page { size: A4 landscape; margin: 15.5mm 13mm 12.5mm 13mm;
  @top-center { content: element(runningHead, start); }
  @bottom-right { content: counter(page) " / " counter(pages); font-family: 'BIZ UDPGothic'; font-size: ${type.fine}pt; color: ${token.muted}; vertical-align: top; padding-top: 2mm; } }
@page :first { @top-center { content: none; } @bottom-right { content: none; } }

.runningHead { position: running(runningHead); width: 271mm; }
table.running td { font-size: ${type.fine}pt; color: ${token.muted}; word-break: normal; }
body { margin: 0; font-size: ${type.text}pt; line-height: 1.5; }
.unseen { display: none; }
.fine, .note, .over, .remark, .tag, .sample, .mark, .final { font-size: ${type.fine}pt; }
.note { font-weight: normal; color: ${token.muted}; padding-left: 3mm; }
.warn { color: ${token.warn}; }
h2 { font-size: ${type.title}pt; line-height: 1.3; font-weight: bold; margin: 0 0 3mm 0; page-break-after: avoid; }
h3 { font-size: ${type.head}pt; line-height: 1.4; font-weight: bold; margin: 3mm 0 1.5mm 0; page-break-after: avoid; }
h4 { font-size: ${type.text}pt; line-height: 1.4; font-weight: bold; }
.over, h2.over { color: ${token.muted}; font-weight: normal; margin: 0; }
h2.over { font-size: ${type.lead}pt; }
section { page-break-before: always; }
<#-- What is short shares a page with its neighbour. -->
section.runs-on { page-break-before: auto; margin-top: 6mm; }
section.whole { page-break-inside: avoid; }
.opening { page-break-after: avoid; margin-bottom: 2mm; }

.cover { position: relative; height: 176mm; border-left: 6mm solid ${token.accent}; padding-left: 14mm; }
.emblem { position: absolute; top: 14mm; left: 14mm; }
.emblem img { height: 24mm; }
.coverPlan { margin: 0; padding-top: 44mm; font-size: ${type.title}pt; color: ${token.accent}; font-weight: bold; }
.cover h1 { font-size: ${type.cover}pt; line-height: 1.3; margin: 5mm 0 0 0; color: ${token.ink}; }
.coverCycle { margin: 8mm 0 0 0; padding-top: 6mm; border-top: 0.8pt solid ${token.line}; font-size: ${type.head}pt; color: ${token.muted}; }
.cover.long h1 { font-size: ${type.figure}pt; }
.cover.long .coverFoot { position: static; margin-top: 12mm; }
.cover.long { height: auto; min-height: 176mm; }
.coverFoot { position: absolute; right: 0; bottom: 6mm; text-align: right; font-size: ${type.head}pt; }
.organisation { font-size: ${type.title}pt; font-weight: bold; }
.draft { position: absolute; top: 14mm; right: 24mm; font-size: ${type.title}pt; color: ${token.warn}; font-weight: bold; }

.swatch { display: inline-block; width: 2.6mm; height: 2.6mm; border: 0.6pt solid ${token.white}; }
.swatch.none { border: 0.6pt dashed ${token.unrated}; }
.badge { font-size: ${type.fine}pt; font-weight: bold; border: 0.7pt solid ${token.accent}; padding: 0 1.4mm; white-space: nowrap; }
.badge.best { color: ${token.white}; background-color: ${token.accent}; }
.badge.good { color: ${token.accent}; }
.badge.middle { color: ${token.ink}; border-color: ${token.ink}; }
.badge.poor { color: ${token.warn}; border-color: ${token.warn}; }
.badge.worst { color: ${token.white}; background-color: ${token.warn}; border-color: ${token.warn}; }
.badge.before { color: ${token.muted}; border-color: ${token.unrated}; font-weight: normal; }
.badge.final { color: ${token.ink}; border-color: ${token.ink}; }
.because { font-weight: normal; color: ${token.ink}; font-size: ${type.fine}pt; }
.legend { margin-top: 2mm; font-size: ${type.text}pt; }
.legend li { display: inline-block; margin-right: 4mm; }

<#-- 総括 -->
#summary { page-break-inside: avoid; }
.headline { color: ${token.accent}; font-weight: bold; margin: 0.5mm 0 3mm 0; }
.headline span { display: block; }
.headline .lead { font-size: ${type.head}pt; line-height: 1.45; }
.headline .statement { font-size: ${type.figure}pt; line-height: 1.3; }
.columns { display: table; table-layout: fixed; width: 271mm; }
.column { display: table-cell; vertical-align: top; }
.column.wide { width: 168mm; padding-right: 7mm; }
.column h3 { margin-top: 0; }
h3.warn { color: ${token.warn}; }
.visionRow { display: table; table-layout: fixed; width: 168mm; margin-bottom: 2.6mm; page-break-inside: avoid; }
.visionName { display: table-cell; width: 42mm; padding-right: 1mm; vertical-align: top; line-height: 1.4; }
.visionLine { page-break-inside: avoid; }
.visionLine p { line-height: 1.5; }
.visionLine svg { margin-bottom: 2mm; }
ul.tiles { display: table-cell; vertical-align: top; line-height: 0; }
.rollupLegend { width: 128mm; }
.visionBar { display: table-cell; vertical-align: top; }
.tile { display: inline-block; margin: 0 0.9mm 0.9mm 0; border: 0.6pt solid ${token.unrated}; text-align: center; line-height: 1.36; font-size: ${type.fine}pt; vertical-align: top; }
.tile a { display: block; color: ${token.ink}; }
.tile span { display: block; }
.tile span.arrow { display: inline; }
.tile .tileName { font-weight: bold; padding-top: 1.1mm; }
.tile.none { border: 0.6pt dashed ${token.unrated}; color: ${token.muted}; }
.behind { border-top: 0.4pt solid ${token.line}; padding: 1.6mm 0 1.8mm 0; page-break-inside: avoid; }
.behind p { line-height: 1.4; }
.against { display: table; width: 96mm; }
.againstBar { display: table-cell; width: 29.2mm; vertical-align: middle; }
.against p { display: table-cell; padding-left: 2mm; }
.ahead { display: table; table-layout: fixed; width: 271mm; border-top: 1.4pt solid ${token.accent}; margin-top: 3mm; }
.answer { display: table-cell; padding: 2.4mm 6mm 0 0; vertical-align: top; }
.count { font-size: ${type.title}pt; line-height: 1.1; font-weight: bold; }

<#-- Tables -->
table.grid { -fs-table-paginate: paginate; table-layout: fixed; width: 100%; border-bottom: 0.8pt solid ${token.ink}; }
table.grid caption { font-size: ${type.fine}pt; color: ${token.muted}; padding-bottom: 1mm; }
table.grid thead th { font-size: ${type.fine}pt; line-height: 1.3; color: ${token.muted}; font-weight: normal; padding: 1mm 1.2mm; border-bottom: 0.8pt solid ${token.ink}; vertical-align: bottom; }
table.grid td, table.grid tbody th { line-height: 1.4; padding: 0.9mm 1.2mm; border-bottom: 0.3pt solid ${token.line}; font-weight: normal; }
table.grid tr { page-break-inside: avoid; }
table.grid tr.group th { background-color: ${token.wash}; font-weight: bold; }
.narrow { word-break: normal; }
.told { display: inline-block; margin-right: 1em; }
table.grid thead th.number, table.grid td.number { text-align: right; }
table.grid td.strong { font-weight: bold; }
table.grid tr.total th, table.grid tr.total td { font-weight: bold; background-color: ${token.wash}; }
table.frame tbody td, table.frame tbody th { padding-top: 0.6mm; padding-bottom: 0.6mm; }
table.frame tbody, table.budget tbody, table.kpis tbody { page-break-inside: avoid; }
<#-- Column widths in mm, set as shares of the table's. -->
<#assign columns = {
  "frame": [70, 115, 50, 18, 18],
  "sources": [14, 96, 26, 135],
  "bands": [28, 55, 75, 15, 98],
  "quality": [16, 75, 40, 50, 90],
  "amendments": [30, 91, 75, 75]
}>
<#list columns as name, widths><#assign all = 0><#list widths as width><#assign all += width></#list><#list widths as width>table.${name} thead th:nth-child(${width?counter}) { width: ${(width * 100 / all)?string("0.##")}%; }
</#list></#list>
table.kpis td, table.kpis tbody th { line-height: 1.2; padding: 0.42mm 1mm; vertical-align: middle; }
table.kpis tbody th { font-size: ${type.fine}pt; }
table.kpis thead th { padding: 0.8mm 1mm; }
table.kpis tbody th.projectCell { font-size: ${type.fine}pt; vertical-align: top; border-bottom-color: ${token.ink}; padding-left: 0; }
table.kpis tbody tr:last-child td, table.kpis tbody tr:last-child th { border-bottom: 0.6pt solid ${token.ink}; }
table.kpis tbody.goesOn tr:last-child td, table.kpis tbody.goesOn tr:last-child th { border-bottom: 0.3pt solid ${token.line}; }
table.kpis tbody.goesOn th.projectCell { border-bottom: 0; }
#kpis h2 { margin-bottom: 1mm; }
table.kpis a { color: ${token.ink}; }
table.kpis td.code { font-size: ${type.fine}pt; padding-right: 0; }
table.kpis td.dots { padding-top: 0; padding-bottom: 0; }
table.kpis tr.named th, table.kpis tr.named td.code { border-bottom: 0; }
table.figures { table-layout: fixed; }
.figure { font-size: ${type.title}pt; line-height: 1.2; }
.figure.long { font-size: ${type.lead}pt; line-height: 1.6; }
.figure.longest { font-size: ${type.fine}pt; line-height: 1.6; }

.cards { display: table; table-layout: fixed; width: 277mm; border-spacing: 0; }
.card { display: table-cell; width: 132mm; border-top: 1.2pt solid ${token.accent}; padding: 1.2mm 6mm 3mm 0; page-break-inside: avoid; }
.noCard { display: table-cell; }
.card h3 { margin: 0 0 1mm 0; }
table.said { margin-top: 1mm; }
table.said td { border-bottom: 0; padding: 0; }
table.grid table.said { margin-top: 0; }
table.grid table.said td { border-bottom: 0; padding: 0 0 0.3mm 0; }
td.saidLabel { width: 11mm; }
.tag { color: ${token.muted}; border: 0.4pt solid ${token.line}; padding: 0 1mm; white-space: nowrap; }
ul.marks li { padding-left: 0.5em; text-indent: -0.5em; }

<#-- PDCA sheets -->
.facts { font-size: ${type.text}pt; margin: -1.5mm 0 1mm 0; }
h3.stage { color: ${token.accent}; border-bottom: 0.8pt solid ${token.accent}; padding-bottom: 0.2mm; margin: 1.4mm 0 0.8mm 0; }
.kpiCards { display: table; table-layout: fixed; width: 277mm; page-break-inside: avoid; }
.kpiCard { display: table-cell; border-top: 2.4pt solid ${token.unrated}; padding: 1.2mm 6mm 1mm 0; vertical-align: top; }
.kpiCard p { line-height: 1.4; }
.kpiCard svg { margin-top: auto; padding-top: 1mm; }
.across2 .kpiCard { width: 132.5mm; }
.across3 .kpiCard { width: 86.3mm; }
.across4 .kpiCard { width: 63.2mm; }
.wordTrend { margin-top: 2mm; }
.findings { margin-top: 1mm; width: 143mm; }
.room, .pdca.whole { page-break-inside: avoid; }
.pdca { display: table; table-layout: fixed; width: 271mm; }
.stageColumn { display: table-cell; padding-right: 8mm; vertical-align: top; line-height: 1.4; }
.stageColumn.act { background-color: ${token.accentWash}; padding: 0 4mm 1mm 4mm; }
.ofKpi { padding-left: 1em; }
.ofKpi.first { padding-left: 0; margin-top: 0.8mm; }
.issues { color: ${token.warn}; }

.contents { margin-bottom: 5mm; }
.contents li { display: inline-block; width: 84mm; margin-right: 6mm; border-bottom: 0.3pt solid ${token.line}; padding: 0.5mm 0; }
a.page:after { content: target-counter(attr(href), page); color: ${token.ink}; }
.contents a.page { float: right; }
ol.calendar { margin-bottom: 3mm; }
ol.calendar li { display: inline-block; width: 48mm; margin: 0 4mm 1mm 0; padding: 1mm 0; border-top: 1.6pt solid ${token.line}; vertical-align: top; }
ol.calendar li.this { border-top-color: ${token.accent}; }
ol.calendar .when, ol.calendar .state { font-size: ${type.fine}pt; color: ${token.muted}; }
ol.calendar .what { display: block; font-weight: bold; }
ol.calendar .state { padding-left: 2mm; }
ol.calendar li.this .state { color: ${token.accent}; font-weight: bold; }
table.budget td svg { margin-top: 1.2mm; }
.measure { margin-bottom: 4mm; page-break-inside: avoid; }
.measureParts { display: table; table-layout: fixed; width: 271mm; }
.measureTerms { display: table-cell; width: 156mm; padding-right: 6mm; vertical-align: top; }
.measureSteps { display: table-cell; vertical-align: top; }
table.terms th { width: 16mm; color: ${token.muted}; font-weight: normal; padding: 0.5mm 0; }
table.terms td { padding: 0.5mm 0; }
table.steps { table-layout: fixed; width: 100%; }
table.steps tbody { page-break-inside: avoid; }
table.steps th { width: 28mm; background-color: ${token.accentWash}; padding: 1.2mm 2mm; border-bottom: 1mm solid ${token.white}; font-weight: normal; }
table.steps td.nowrap { width: 14mm; }
table.steps td { padding: 1.2mm 2mm; border-bottom: 1mm solid ${token.white}; }
.stepName { font-weight: bold; color: ${token.accent}; }
.manner { margin-bottom: 2mm; }
.manner li { display: inline-block; margin-right: 6mm; }
.inputDigest { margin-top: 2mm; }
.hash { font-size: ${type.fine}pt; color: ${token.muted}; }
