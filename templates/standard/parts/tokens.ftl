<#-- The design tokens: every colour, size and space that the PDF and the page share. Lengths in mm and pt. -->
<#global token = {
  "ink": "#1a2530",
  "muted": "#55626f",
  "line": "#c3ccd4",
  "faint": "#e6ebef",
  "wash": "#f4f7f9",
  "accent": "#0a4c7d",
  "accentWash": "#e7f0f7",
  "warn": "#9a3b00",
  "warnWash": "#fdf1e7",
  "unrated": "#8a949e",
  "white": "#ffffff"
}>
