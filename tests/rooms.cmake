# Who may know whom, and what nobody may do, read from the source.   cmake -DROOT=… -P rooms.cmake
# Each rule brings a line that it must catch, so that a rule that catches nothing is a failure too.
cmake_minimum_required(VERSION 3.25)

set(faults 0)

function(rule name folders pattern example)
    cmake_parse_arguments(RULE "" "" "EXCEPT" ${ARGN})
    if(NOT example MATCHES "${pattern}")
        message(FATAL_ERROR "The rule “${name}” does not catch: ${example}")
    endif()
    set(seen 0)
    foreach(folder IN LISTS folders)
        file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cpp)
        list(REMOVE_ITEM files ${RULE_EXCEPT})
        foreach(file IN LISTS files)
            math(EXPR seen "${seen} + 1")
            file(STRINGS ${ROOT}/${file} lines REGEX "${pattern}")
            foreach(line IN LISTS lines)
                message(NOTICE "${file}: ${line}\n    ${name}")
                math(EXPR faults "${faults} + 1")
            endforeach()
        endforeach()
    endforeach()
    if(seen EQUAL 0)
        message(FATAL_ERROR "The rule “${name}” finds no file in ${folders}.")
    endif()
    set(faults ${faults} PARENT_SCOPE)
endfunction()

# may_use(ROOM ROOMS...): the room's files include those rooms only.
function(may_use room)
    foreach(other IN ITEMS text cloudflare records jobs messages creation deletion exports accounts demo selftest
            instance simulator)
        if(NOT other IN_LIST ARGN AND NOT other STREQUAL room)
            rule("app/${room} does not use app/${other}" app/${room} "#include \"app/${other}/"
                "#include \"app/${other}/x.h\"")
        endif()
    endforeach()
    set(faults ${faults} PARENT_SCOPE)
endfunction()

may_use(text)
may_use(cloudflare text)
may_use(records cloudflare text)
may_use(jobs cloudflare records text)
may_use(messages cloudflare text)
may_use(creation cloudflare jobs records text)
may_use(exports cloudflare jobs records text)
may_use(deletion cloudflare jobs records text)
may_use(accounts cloudflare text)
may_use(demo cloudflare)
may_use(selftest accounts cloudflare demo jobs records text)
may_use(instance)
may_use(simulator)

rule("app/ works without a window" app "#include [<\"]((QtGui|QtWidgets|ui)/|Q(Widget|Application|MainWindow|Dialog|Icon|Pixmap|Color|Font|Painter|Label|MessageBox)>)"
    "#include <QLabel>")
rule("one place posts" "app;ui" "(->|\\.)(post|put|sendCustomRequest)\\(" "    network.post(request, body);"
    EXCEPT app/cloudflare/exchange.cpp)
rule("one place holds an access manager" "app;ui" "QNetworkAccessManager[*& ]+[A-Za-z_]+ *[;({=]" "    QNetworkAccessManager network;"
    EXCEPT app/cloudflare/exchange.cpp app/cloudflare/exchange.h app/cloudflare/requestqueue.h)
rule("redirects are never followed" "app;ui" "SafeRedirectPolicy|SameOriginRedirectPolicy|UserVerifiedRedirectPolicy"
    "QNetworkRequest::NoLessSafeRedirectPolicy")
rule("no certificate is waved through" "app;ui" "ignoreSslErrors|VerifyNone|AutoVerifyPeer|QueryPeer"
    "reply->ignoreSslErrors();")
rule("text is plain" "app;ui" "setTextFormat\\(Qt::AutoText|Qt::(RichText|MarkdownText)|set(Html|Markdown)\\("
    "label->setTextFormat(Qt::RichText);"
    EXCEPT
        ui/reportpdf.cpp # HTML that reportHtml() made and escaped is laid out there, for the PDF and no widget
        ui/guidebrowser.cpp) # docs/guide.md as compiled in: our own text, and it is given nothing else
rule("no message box of Qt's own making, which reads its text as it likes" "app;ui"
    "QMessageBox::(question|warning|critical|information|about)\\(" "    QMessageBox::warning(this, title, text);")

if(faults GREATER 0)
    message(FATAL_ERROR "${faults} lines against the rules")
endif()
