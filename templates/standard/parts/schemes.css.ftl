<#-- The colours by day and by night. A drawing carries those of paper: the page puts its own in their place. -->
<#assign night = {
  "ink": "#e8edf1",
  "muted": "#aab6c1",
  "line": "#44525f",
  "faint": "#2a343d",
  "wash": "#1c252d",
  "accent": colour.bright(token.accent),
  "accentWash": "#16293a",
  "warn": colour.bright(token.warn),
  "warnWash": "#3a2413",
  "past": "#8496a6",
  "unrated": "#97a3ae",
  "black": "#f4f7f9",
  "white": "#12181e"
}>
<#-- Of the plan's colours, as words and drawings have them. -->
<#assign paints = []>
<#list results.kpis as kpi><#assign paint = colour.legible(colour.paintOf(kpi.verdict))><#if !paints?seq_contains(paint)><#assign paints += [paint]></#if></#list>
:root { <#list token as name, paint>--${name}: ${paint}; </#list><#list paints as paint>--paint${paint?index}: ${paint}; </#list>}
@media screen and (prefers-color-scheme: dark) {
  :root { <#list night as name, paint>--${name}: ${paint}; </#list><#list paints as paint>--paint${paint?index}: ${colour.bright(paint)}; </#list>}
  .emblem img { background: #ffffff; padding: .25rem; }
}
<#-- Words on black and white stand on a plan's colour, which stays. -->
<#list token as name, paint>
svg <#if ["black", "white"]?seq_contains(name)>:not(text)</#if>[fill="${paint}"] { fill: var(--${name}); }
svg [stroke="${paint}"] { stroke: var(--${name}); }
</#list>
.kpiCard[style*="${token.unrated}"] { border-top-color: var(--unrated) !important; }
<#list paints as paint>
svg [fill="${paint}"] { fill: var(--paint${paint?index}); }
svg [stroke="${paint}"] { stroke: var(--paint${paint?index}); }
.symbol[style*="${paint}"] { color: var(--paint${paint?index}) !important; }
.kpiCard[style*="${paint}"] { border-top-color: var(--paint${paint?index}) !important; }
</#list>
