<#-- Shared by report.pdf and report.html: type, tables, marks. What belongs to paper or screen only stands in the page. -->
body { color: ${token.ink}; font-family: 'BIZ UDPGothic', 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic', sans-serif; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, table { margin: 0; padding: 0; }
section, figure, header, main, nav, footer, figcaption { display: block; }
a { color: ${token.accent}; text-decoration: none; }
h1, h2, h3, h4, th, td, caption, .headline, .visionName, .behind .strong { word-break: auto-phrase; }
td.said { word-break: normal; }
body { text-autospace: normal; }
h1, h2, h3, h4, th, td.number, td.code, .headline, .figure, .coverFoot, .coverCycle, table.running td, .tile, .badge { text-autospace: no-autospace; }
.findings, .measureTerms, .stageColumn, td.said { text-align: justify; }
.plain { list-style: none; }
ul.marks { list-style: none; }
ul.marks li { padding-left: 1.1em; text-indent: -1.1em; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; }
th, td { padding: 0; text-align: left; vertical-align: top; }
.number { text-align: right; }
.centre { text-align: center; }
.nowrap { white-space: nowrap; }
.muted { color: ${token.muted}; }
.strong { font-weight: bold; }
.mark { color: ${token.warn}; white-space: nowrap; }
.provisional { color: ${token.warn}; }
.remark { color: ${token.muted}; }
.sample { color: ${token.muted}; white-space: nowrap; }
.symbol { font-weight: bold; }
.final { font-weight: normal; color: ${token.ink}; }
.reason { color: ${token.muted}; }
svg { display: block; }
