@echo off
rem Kitbag's command line in a console: a script waits for a program with a window, the console by itself does not.
"%~dp0Kitbag.exe" %*
exit /b %ERRORLEVEL%
