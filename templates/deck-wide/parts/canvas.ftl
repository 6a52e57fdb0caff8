<#-- 16:9, as PowerPoint has it. -->
<#global canvas = {"width": 338.67, "height": 190.5}>
