@echo off
rem Builds the program when it is missing, unpacks it once, and starts it.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul

set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "target=%home%\target"
set "jar=%target%\torimatome.jar"
set "app=%target%\app"

rem As the program finds its language: by the option, else by the environment, else Japanese. cmd takes = for a blank.
set "lang=%TORIMATOME_LANG%"
:options
if "%~1"=="" goto asked
if /i "%~1"=="--lang" set "lang=%~2"
shift
goto options
:asked

set "java=java"
if not defined JAVA_HOME goto fromPath
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto found
call :say "環境変数 JAVA_HOME の場所（%JAVA_HOME%）に Java がありません。Java 17 以上の場所を指定するか、JAVA_HOME の指定を外してください。" "There is no Java where JAVA_HOME says: %JAVA_HOME%. Set it to a Java 17 or newer, or unset it."
exit /b 2
:fromPath
where java >nul 2>nul && goto found
call :say "Java（17 以上）が見つかりません。インストールするか、環境変数 JAVA_HOME にその場所を指定してください。" "No Java found (17 or newer). Install it, or set JAVA_HOME to where it is."
exit /b 2
:found

rem 17 of 17.0.15, 8 of 1.8.0_402: from the file that comes with Java, since asking Java takes longer.
set "version="
if defined JAVA_HOME if exist "%JAVA_HOME%\release" for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release"') do set "version=%%~v"
if not defined version for /f "tokens=3" %%v in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do set "version=%%~v"
for /f "tokens=1,2 delims=.-+_" %%a in ("%version%") do if "%%a"=="1" (set "major=%%b") else (set "major=%%a")
if not defined major set "major=0"
if %major% GEQ 17 goto recent
call :say "Java 17 以上が必要です。%java% は Java %version% です。新しい Java をインストールし、環境変数 JAVA_HOME にその場所を指定してください。" "Java 17 or newer is needed; %java% is Java %version%. Install a newer one and set JAVA_HOME to where it is."
exit /b 2
:recent

if exist "%jar%" goto built
call :say "プログラムを組み立てています（初回は数分かかります）…" "Building the program (some minutes, once) …"
pushd "%home%"
call mvn -q -B -Pquick -Dmaven.test.skip=true package 1>&2
set "status=%errorlevel%"
popd
if not "%status%"=="0" (
  call :say "プログラムを組み立てられませんでした。Java 17 以上の JDK と Maven が必要です。" "The program could not be built. It takes a JDK, 17 or newer, and Maven."
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

rem In the user's language: the Japanese words, the English words.
:say
if /i "%lang%"=="en" goto english
echo %~1 1>&2
exit /b 0
:english
echo %~2 1>&2
exit /b 0
