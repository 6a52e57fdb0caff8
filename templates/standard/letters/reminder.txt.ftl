<#-- To a section that is late: plain text for a mail. A look's own letters/reminder.txt.ftl goes before this one. -->
件名：【お願い】${reminder.plan} ${reminder.cycle}の実績報告について

${reminder.section} ご担当者様

${reminder.organisation} ${reminder.plan}の${reminder.cycle}の実績報告について、${reminder.asOfText}現在、次のとおりお待ちしています。
ご確認のうえ、提出をお願いします。

評価時期：${reminder.judgedIn}
<#if reminder.form?has_content>
様式：${reminder.form}
</#if>
<#if reminder.missing?has_content>

■ 未提出（${reminder.missing?size}件）
<#list reminder.missing as kpi>
・${kpi.code} ${kpi.name}
</#list>
</#if>
<#if reminder.sentBack?has_content>

■ 差戻
<#list reminder.sentBack as back>
・${back.file}（誤り ${back.errors}件）
</#list>
添付の差戻票に沿って直し、再提出をお願いします。
</#if>

行き違いで提出いただいている場合は、ご容赦ください。
