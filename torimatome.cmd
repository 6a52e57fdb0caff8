@echo off
rem Starts the program. Beside its sources it builds what is missing, and unpacks it once; unpacked from the zip there is nothing
rem to build, and Java lies beside it.
setlocal EnableExtensions DisableDelayedExpansion

rem This file is UTF-8; the console gets its own code page back at the end. No call takes the arguments: it would read them twice.
set "codepage="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
chcp 65001 >nul
set "status=1"

set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "target=%home%\target"
set "jar=%target%\torimatome.jar"
set "app=%target%\app"
if exist "%home%\app\torimatome.jar" set "app=%home%\app"

rem As the program finds its language: by the option, else by the environment, else Japanese. cmd takes = for a blank.
set "command=%~1"
set "lang=%TORIMATOME_LANG%"
set "input=%TORIMATOME_INPUT%"
if not defined input set "input=%home%\input"
:options
if "%~1"=="" goto asked
if /i "%~1"=="--lang" set "lang=%~2"
if /i "%~1"=="--input" set "input=%~2"
shift
goto options
:asked

set "bundled=%home%\runtime\bin\java.exe"
set "java=%bundled%"
set "release=%home%\runtime\release"
if exist "%java%" goto found
set "java=java"
set "release="
if not defined JAVA_HOME goto fromPath
set "java=%JAVA_HOME%\bin\java.exe"
set "release=%JAVA_HOME%\release"
if exist "%java%" goto found
call :say "環境変数 JAVA_HOME の場所（%JAVA_HOME%）に Java がありません。Java 17 以上の場所を指定するか、JAVA_HOME の指定を外してください。" "There is no Java where JAVA_HOME says: %JAVA_HOME%. Set it to a Java 17 or newer, or unset it."
goto refused
:fromPath
where java >nul 2>nul && goto found
call :say "Java（17 以上）が見つかりません。インストールするか、環境変数 JAVA_HOME にその場所を指定してください。" "No Java found (17 or newer). Install it, or set JAVA_HOME to where it is."
goto refused
:found

rem 17 of 17.0.15, 8 of 1.8.0_402: from the file that comes with Java, since asking Java takes longer.
set "version="
if defined release if exist "%release%" for /f "usebackq tokens=1,2 delims==" %%k in ("%release%") do if "%%k"=="JAVA_VERSION" set "version=%%~l"
if not defined version for /f "tokens=3" %%v in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do set "version=%%~v"
set "major=0"
set "minor=0"
for /f "tokens=1 delims=.-+_" %%a in ("%version%") do set "major=%%a"
for /f "tokens=2 delims=.-+_" %%b in ("%version%") do set "minor=%%b"
if "%major%"=="1" set "major=%minor%"
if %major% GEQ 17 goto recent
call :say "Java 17 以上が必要です。%java% は Java %version% です。新しい Java をインストールし、環境変数 JAVA_HOME にその場所を指定してください。" "Java 17 or newer is needed; %java% is Java %version%. Install a newer one and set JAVA_HOME to where it is."
goto refused
:recent

if exist "%app%\torimatome.jar" goto unpacked
if exist "%jar%" goto built
call :say "プログラムを組み立てています（初回は数分かかります）…" "Building the program (some minutes, once) …"
pushd "%home%"
call mvn -q -B -Pquick -Dmaven.test.skip=true package 1>&2
set "status=%errorlevel%"
popd
if "%status%"=="0" goto built
call :say "プログラムを組み立てられませんでした。Java 17 以上の JDK と Maven が必要です。" "The program could not be built. It takes a JDK, 17 or newer, and Maven."
set "status=1"
goto end
:built

rem Unpacked beside its place and renamed, so that two first starts do not meet halfway.
set "fresh=%target%\app.%random%%random%"
"%java%" -Djarmode=tools -jar "%jar%" extract --destination "%fresh%" >nul || goto end
ren "%fresh%" app 2>nul
if exist "%fresh%" rmdir /s /q "%fresh%"
:unpacked

rem A class-data archive fits one program at one place and one Java only, so it is named for them. It lies in the program's
rem folder, or in the user's own where that folder takes no files.
set "archives=%app%"
set "place=classes"
set "try=%app%\try.%random%%random%"
copy /y nul "%try%" >nul 2>nul
if exist "%try%" (
  del "%try%"
) else (
  set "archives=%LOCALAPPDATA%\torimatome"
  set "place=%app:\=-%"
)
set "place=%place::=%"
set "place=%place:~-80%"
if not exist "%archives%" mkdir "%archives%" 2>nul
for %%f in ("%app%\torimatome.jar") do set "archive=%archives%\%place%-%%~zf-%version%.jsa"

set "flags=-Djava.awt.headless=true -Dfile.encoding=UTF-8 -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"
if exist "%archives%" if not exist "%archive%" call :record

rem Java's second compiler halves the work of a report and takes some 200 reports to earn its own; a heap that begins
rem with a tenth of the memory saves a tenth of their CPU (docs/performance.md).
set "folders=0"
if "%command%"=="run" for /d %%d in ("%input%\*") do set /a folders+=1
if "%command%"=="worker" set "folders=251"
if %folders% GTR 250 set "flags=%flags% -XX:TieredStopAtLevel=4 -XX:InitialRAMPercentage=10"

set "shared="
if exist "%archive%" for %%f in ("%archive%") do if %%~zf GTR 0 set shared="-XX:SharedArchiveFile=%archive%" -Xlog:disable -Xlog:all=error:stderr
"%java%" %shared% "-Dtorimatome.home=%home%" %flags% %JAVA_OPTS% -jar "%app%\torimatome.jar" %*
set "status=%errorlevel%"
:end
if defined codepage chcp %codepage% >nul
exit /b %status%

:refused
set "status=2"
goto end

rem Leaves the classes of a run behind as Java likes to find them, which halves the start. The run is over an invented
rem organisation, apart from all settings, so that it loads what any run does, and touches nobody's data.
:record
setlocal
if "%app%"=="%home%\app" call :say "最初の起動の準備をしています（1分ほどかかります）…" "Getting ready (a minute, once) …"
for /f "delims==" %%v in ('set TORIMATOME_ 2^>nul') do set "%%v="
set "work=%archives%\record.%random%%random%"
mkdir "%work%"
type nul >"%work%\application.yml"
rem The Java of the zip comes without the archive of its own classes, on which the program's is laid.
set "base="
if not "%java%"=="%bundled%" goto recordRun
"%java%" -Xshare:dump "-XX:SharedArchiveFile=%archive:~0,-4%-java.jsa" >nul 2>nul
set base="-XX:SharedArchiveFile=%archive:~0,-4%-java.jsa"
:recordRun
set program=-jar "%app%\torimatome.jar" --config "%work%\application.yml" --input "%work%\input" --output "%work%\output"
"%java%" "-Dtorimatome.home=%home%" %flags% %program% sample --organisations 1 --seed 1 >nul 2>nul
"%java%" "-Dtorimatome.home=%home%" %flags% %base% "-XX:ArchiveClassesAtExit=%work%\classes.jsa" %program% run R4 >nul 2>nul
if exist "%work%\classes.jsa" move /y "%work%\classes.jsa" "%archive%" >nul
rem A Java that cannot do it is not asked again.
if not exist "%archive%" type nul >"%archive%"
rmdir /s /q "%work%"
exit /b 0

rem In the user's language: the Japanese words, the English words.
:say
if /i "%lang%"=="en" goto english
echo %~1 1>&2
exit /b 0
:english
echo %~2 1>&2
exit /b 0
