; The installer, for makensis. Defined by build.sh: PROJECT (a script that says what the program is called), ICON, SIDE (a
; picture for the first and the last page), LICENCE, SIZE (in KiB), FILES (a script with the macros InstallFiles and
; UninstallFiles), OUTPUT; maybe SIGN, a command.
;
; Bulkhead-…-x64-setup.exe [/S] [/CurrentUser | /AllUsers] [/D=C:\a folder]     /D last and without quotes
; uninstall.exe [/S] [/RemoveData]
; Exit codes beside NSIS's own (0 done, 1 cancelled, 2 failed): 3 Windows is too old, 4 Bulkhead is running, 5 /AllUsers
; needs an administrator.
Target amd64-unicode
Unicode true
RequestExecutionLevel user ; rights are asked for only where all users were chosen
ManifestDPIAware true
ManifestSupportedOS Win10
!ifndef QUICK ; for a test
    SetCompressor /SOLID lzma
!endif
SetDateSave on

!include "${PROJECT}"
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include nsDialogs.nsh

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define PROGRAM "bulkhead.exe"
!define TOO_OLD 3
!define RUNNING 4
!define NO_ADMINISTRATOR 5

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
InstallDir "" ; by the mode; what /D says is kept
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} Setup"
VIAddVersionKey CompanyName "${PUBLISHER}"
VIAddVersionKey LegalCopyright "Copyright ${YEAR} ${PUBLISHER}"

!ifdef SIGN
    !finalize '${SIGN} "%1"'
    !uninstfinalize '${SIGN} "%1"'
!endif

Var ForAll ; 1: for all users of the computer
Var IsAdministrator
Var Chosen
Var RemoveData

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEPAGE_TEXT "${SUMMARY}.$\r$\n$\r$\nYour settings, your activity log and your credentials are kept where an \
    older version is there already."
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
Page custom ShowMode LeaveMode
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
UninstPage custom un.ShowData un.LeaveData
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English

!include "${FILES}"

!macro Functions un
    Function ${un}LearnRights
        UserInfo::GetAccountType
        Pop $0
        StrCpy $IsAdministrator 0
        ${If} $0 == "Admin"
            StrCpy $IsAdministrator 1
        ${EndIf}
    FunctionEnd

    Function ${un}SetContext
        SetRegView 64
        ${If} $ForAll = 1
            SetShellVarContext all
        ${Else}
            SetShellVarContext current
        ${EndIf}
    FunctionEnd

    ; A program that runs holds its own file. It may be in the middle of a run of cancels, so nobody ends it from here.
    Function ${un}WaitUntilEnded
        ${Do}
            ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
                ${Break}
            ${EndIf}
            ClearErrors
            FileOpen $0 "$INSTDIR\${PROGRAM}" a
            ${IfNot} ${Errors}
                FileClose $0
                ${Break}
            ${EndIf}
            MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME} is running. Close its window, then try again." \
                /SD IDCANCEL IDRETRY again
            SetErrorLevel ${RUNNING}
            Quit
            again:
        ${Loop}
    FunctionEnd
!macroend
!insertmacro Functions ""
!insertmacro Functions "un."

; ---- installing

Function ChooseFolder
    Call SetContext
    ; Where it was installed before it stays.
    ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" InstallLocation
    ${If} $0 == ""
        ${If} $ForAll = 1
            StrCpy $0 "$PROGRAMFILES64\${NAME}"
        ${Else}
            StrCpy $0 "$LOCALAPPDATA\Programs\${NAME}"
        ${EndIf}
    ${EndIf}
    StrCpy $INSTDIR $0
FunctionEnd

Function .onInit
    ; Older ones lack what Qt calls: Windows 10 of autumn 2018 is the first that has it.
    ${IfNot} ${AtLeastWin10}
    ${OrIfNot} ${AtLeastBuild} 17763
        MessageBox MB_OK|MB_ICONSTOP "${NAME} needs Windows 10, version 1809, or a later one." /SD IDOK
        SetErrorLevel ${TOO_OLD}
        Quit
    ${EndIf}
    Call LearnRights
    SetRegView 64
    ${GetParameters} $Chosen
    ClearErrors
    ${GetOptions} $Chosen "/AllUsers" $0
    ${IfNot} ${Errors}
        StrCpy $ForAll 1
    ${Else}
        StrCpy $ForAll 0
        ClearErrors
        ${GetOptions} $Chosen "/CurrentUser" $0
        ${If} ${Errors}
        ${AndIf} $IsAdministrator = 1
            ; An administrator who says nothing renews what is there for all.
            ReadRegStr $0 HKLM "${UNINSTALL_KEY}" InstallLocation
            ${If} $0 != ""
                StrCpy $ForAll 1
            ${EndIf}
        ${EndIf}
    ${EndIf}
    ${If} $ForAll = 1
    ${AndIf} $IsAdministrator = 0
    ${AndIf} ${Silent}
        SetErrorLevel ${NO_ADMINISTRATOR}
        Quit
    ${EndIf}
    ${If} $INSTDIR == ""
        Call ChooseFolder
    ${Else}
        Call SetContext
    ${EndIf}
FunctionEnd

Function ShowMode
    !insertmacro MUI_HEADER_TEXT "For whom" "Only you, or all users of this computer."
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateRadioButton} 0 10u 100% 12u "Only for &me: no administrator is needed"
    Pop $1
    ${NSD_CreateRadioButton} 0 28u 100% 12u "For &all users of this computer: Windows asks for an administrator"
    Pop $Chosen
    ${If} $ForAll = 1
        ${NSD_Check} $Chosen
    ${Else}
        ${NSD_Check} $1
    ${EndIf}
    nsDialogs::Show
FunctionEnd

Function LeaveMode
    ${NSD_GetState} $Chosen $0
    ${If} $0 = ${BST_CHECKED}
        StrCpy $ForAll 1
    ${Else}
        StrCpy $ForAll 0
    ${EndIf}
    ${If} $ForAll = 1
    ${AndIf} $IsAdministrator = 0
        ClearErrors
        ExecShell "runas" "$EXEPATH" "/AllUsers"
        ${If} ${Errors}
            Abort ; the administrator said no
        ${EndIf}
        Quit
    ${EndIf}
    Call ChooseFolder
FunctionEnd

; By the desktop, so that it has the user's rights and not an administrator's.
Function StartProgram
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\${PROGRAM}"'
FunctionEnd

Section
    Call SetContext
    Call WaitUntilEnded

    ; The older version goes as it came, with its own list of files. What the user has is not touched.
    ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" InstallLocation
    ${If} $0 != ""
    ${AndIf} ${FileExists} "$0\uninstall.exe"
        InitPluginsDir
        CopyFiles /SILENT "$0\uninstall.exe" "$PLUGINSDIR\older.exe"
        ExecWait '"$PLUGINSDIR\older.exe" /S _?=$0' $1
        ${If} $1 <> 0
            SetErrorLevel $1
            MessageBox MB_OK|MB_ICONSTOP "The older version could not be removed, so nothing was changed." /SD IDOK
            Quit
        ${EndIf}
        Delete "$0\uninstall.exe" ; which could not delete itself this way
        RMDir "$0"
    ${EndIf}

    !insertmacro InstallFiles
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}" "" "" "" "" "" "${SUMMARY}"

    WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayName "${NAME}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayVersion "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayIcon "$INSTDIR\${PROGRAM}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" Publisher "${PUBLISHER}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" InstallLocation "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" UninstallString '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" EstimatedSize ${SIZE}
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoModify 1
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoRepair 1
    !ifdef HOMEPAGE
        WriteRegStr SHCTX "${UNINSTALL_KEY}" URLInfoAbout "${HOMEPAGE}"
    !endif
SectionEnd

; ---- uninstalling

Function un.onInit
    SetRegView 64
    Call un.LearnRights
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" InstallLocation
    StrCpy $ForAll 0
    ${If} $0 == $INSTDIR
        StrCpy $ForAll 1
    ${EndIf}
    ${GetParameters} $Chosen
    ClearErrors
    ${GetOptions} $Chosen "/RemoveData" $0
    StrCpy $RemoveData 1
    ${If} ${Errors}
        StrCpy $RemoveData 0
    ${EndIf}
    ${If} $ForAll = 1
    ${AndIf} $IsAdministrator = 0
        ${IfNot} ${Silent}
            ExecShell "runas" "$INSTDIR\uninstall.exe"
        ${EndIf}
        SetErrorLevel ${NO_ADMINISTRATOR}
        Quit
    ${EndIf}
    Call un.SetContext
FunctionEnd

Function un.ShowData
    !insertmacro MUI_HEADER_TEXT "Your data" "What ${NAME} has kept for you on this computer."
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateLabel} 0 0 100% 40u "Your settings, the activity log of what was asked for from this computer, and the \
        credentials in Windows' Credential Manager stay, unless you say otherwise. Other users' data is never touched."
    Pop $0
    ${NSD_CreateCheckbox} 0 46u 100% 12u "&Remove my settings, my activity log and my stored credentials too"
    Pop $Chosen
    nsDialogs::Show
FunctionEnd

Function un.LeaveData
    ${NSD_GetState} $Chosen $0
    ${If} $0 = ${BST_CHECKED}
        StrCpy $RemoveData 1
    ${EndIf}
FunctionEnd

; Each entry of the Credential Manager whose name begins as the program's do. A CREDENTIALW begins with two numbers, flags and
; type, then the pointer to the name.
Function un.RemoveCredentials
    System::Call 'advapi32::CredEnumerateW(w "bulkhead:*", i 0, *i .r0, *p .r1) i .r2'
    ${If} $2 = 0
        Return
    ${EndIf}
    StrCpy $3 $1
    ${DoWhile} $0 > 0
        System::Call '*$3(p .r4)'
        System::Call '*$4(i, i .r5, p .r6)'
        System::Call 'advapi32::CredDeleteW(p r6, i r5, i 0)'
        IntPtrOp $3 $3 + ${NSIS_PTR_SIZE}
        IntOp $0 $0 - 1
    ${Loop}
    System::Call 'advapi32::CredFree(p r1)'
FunctionEnd

Section Uninstall
    Call un.WaitUntilEnded
    !insertmacro UninstallFiles
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR" ; stays where the user has put something into it
    ${If} $ForAll = 0
        RMDir "$LOCALAPPDATA\Programs" ; stays where other programs are
    ${EndIf}
    Delete "$SMPROGRAMS\${NAME}.lnk"
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
    ${If} $RemoveData = 1
        SetShellVarContext current
        Call un.RemoveCredentials
        RMDir /r "$LOCALAPPDATA\${NAME}\${NAME}"
        RMDir "$LOCALAPPDATA\${NAME}"
    ${EndIf}
SectionEnd
