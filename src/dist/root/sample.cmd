@echo off
rem For a double click: makes the sample's report and shows its folder. The window stays open with what was said.
setlocal EnableExtensions DisableDelayedExpansion
set "codepage="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
chcp 65001 >nul
title 取りまとめ

echo 見本の報告書（令和4年度）を作成します。
echo.
call "%~dp0torimatome.cmd" run R4 --org toyama --output "%~dp0output"
set "status=%errorlevel%"
echo.
if not "%status%"=="0" goto failed
echo できました。開いたフォルダーの report.pdf をご覧ください（1ページの概要版は summary.pdf です）。
echo つぎにすることは「はじめに.html」にあります。
start "" "%~dp0output\toyama\R4\rev1"
goto end
:failed
echo 作成できませんでした（終了コード %status%）。上の説明をご覧ください。終了コードの意味は docs\operations.md にあります。
:end
echo.
if defined codepage chcp %codepage% >nul
pause
exit /b %status%
