<#-- A slide as large as a sheet of A4, which is what is handed out; a look that is shown on a screen has its own. -->
<#global canvas = {"width": 297, "height": 210}>
