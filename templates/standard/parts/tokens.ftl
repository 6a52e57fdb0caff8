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
  "past": "#7d8fa0",
  "unrated": "#6f7a85",
  "black": "#000000",
  "white": "#ffffff"
}>
<#-- Type on paper in pt, from the smallest that may be read at a table to the cover's title. No other size is used. -->
<#global type = {"fine": 8, "text": 9, "lead": 10.5, "head": 12, "title": 17, "figure": 26, "cover": 36}>
