@echo off
rem Builds the program when it is missing, unpacks it once, and starts it.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul

set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "target=%home%\target"
set "jar=%target%\torimatome.jar"
set "app=%target%\app"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

if exist "%jar%" goto built
echo プログラムを組み立てています（初回は数分かかります）… 1>&2
pushd "%home%"
call mvn -q -B -Pquick -Dmaven.test.skip=true package 1>&2
set "status=%errorlevel%"
popd
if not "%status%"=="0" (
  echo プログラムを組み立てられませんでした。Java 17 以上と Maven が必要です。 1>&2
  exit /b 1
)
if exist "%app%" rmdir /s /q "%app%"
:built

rem Unpacked beside its place and renamed, so that two first starts do not meet halfway.
if exist "%app%\torimatome.jar" goto unpacked
set "fresh=%target%\app.%random%%random%"
"%java%" -Djarmode=tools -jar "%jar%" extract --destination "%fresh%" >nul || exit /b 1
ren "%fresh%" app 2>nul
if exist "%fresh%" rmdir /s /q "%fresh%"
:unpacked

rem From Java 19 on, Java keeps the class-data archive by itself; 17 starts without it.
"%java%" "-Dtorimatome.home=%home%" -Djava.awt.headless=true -Dfile.encoding=UTF-8 ^
  -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto ^
  -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%app%\classes.jsa" ^
  %JAVA_OPTS% -jar "%app%\torimatome.jar" %*
exit /b %errorlevel%
