<#-- What can be read on what: a plan's own colours are as light or dark as it likes, its text is not. -->

<#assign inks = {}><#assign legibles = {}><#assign brights = {}>

<#-- What a class or a KPI's rating is drawn in, and whether that is nothing: only what has no rating, and no colour by the plan, is left white. -->
<#function paintOf it><#return it.colour?has_content?then(it.colour, it.rated?then(token.accent, token.unrated))></#function>
<#function isBlank it><#return !it.rated && !it.colour?has_content></#function>

<#function isColour text><#return text?matches("#[0-9A-Fa-f]{6}")></#function>

<#function channel colour at><#return "0123456789abcdef"?index_of(colour[at]?lower_case) * 16 + "0123456789abcdef"?index_of(colour[at + 1]?lower_case)></#function>

<#-- Of red, green or blue, the light it gives: the curve of sRGB, within 0.003. -->
<#function light channel><#local c = channel / 255><#return c * (c * (c * 0.305306 + 0.682171) + 0.012523)></#function>

<#-- Relative luminance as WCAG 2 has it, from 0 to 1. -->
<#function luminance colour><#return light(channel(colour, 1)) * 0.2126 + light(channel(colour, 3)) * 0.7152 + light(channel(colour, 5)) * 0.0722></#function>

<#-- Black or white, whichever is the easier to read on a colour: 4.5 to 1 or more. -->
<#function inkOn colour>
  <#if !isColour(colour)><#return token.ink></#if>
  <#if !inks[colour]??><#assign inks += {colour: (luminance(colour) lt 0.179)?then(token.white, token.black)}></#if>
  <#return inks[colour]>
</#function>

<#-- The colour itself, or as much darker as it takes to read it on white or on a wash. -->
<#function legible colour>
  <#if !isColour(colour)><#return token.ink></#if>
  <#if !legibles[colour]??>
    <#local most = 0.155>
    <#local shade = 1>
    <#list 1..40 as step><#if luminance(shaded(colour, shade)) lte most><#break></#if><#local shade = shade * 0.94></#list>
    <#assign legibles += {colour: shaded(colour, shade)}>
  </#if>
  <#return legibles[colour]>
</#function>

<#-- The colour itself, or as much lighter as it takes to read it on the dark page. -->
<#function bright colour>
  <#if !isColour(colour)><#return token.ink></#if>
  <#if !brights[colour]??>
    <#local least = 0.29>
    <#local shade = 1>
    <#list 1..40 as step><#if luminance(tinted(colour, shade)) gte least><#break></#if><#local shade = shade * 0.94></#list>
    <#assign brights += {colour: tinted(colour, shade)}>
  </#if>
  <#return brights[colour]>
</#function>

<#-- Too light to be seen on white without an outline: less than 1.2 to 1. -->
<#function isPale colour><#return isColour(colour) && luminance(colour) gt 0.825></#function>

<#function tinted colour shade><#local text = "#"><#list [1, 3, 5] as at><#local text += hex((255 - (255 - channel(colour, at)) * shade)?int)></#list><#return text></#function>

<#function shaded colour shade><#local text = "#"><#list [1, 3, 5] as at><#local text += hex((channel(colour, at) * shade)?int)></#list><#return text></#function>

<#function hex number><#return "0123456789abcdef"[(number / 16)?int] + "0123456789abcdef"[number % 16]></#function>
