target_sources(bulkhead_ui PRIVATE
    accountform.cpp accountform.h
    accountspage.cpp accountspage.h
    appearancepage.cpp appearancepage.h
    confirmationspage.cpp confirmationspage.h
    fieldhelp.h
    foundaccountsdialog.cpp foundaccountsdialog.h
    notificationspage.cpp notificationspage.h
    networksettings.cpp networksettings.h
    numberlabel.cpp numberlabel.h
    questionbox.cpp questionbox.h
    quietlabel.h
    namedlineedit.h
    networkpage.cpp networkpage.h
    secretedit.cpp secretedit.h
    settingsdialog.cpp settingsdialog.h
    settingspages.cpp settingspages.h
    watchingpage.cpp watchingpage.h)
target_link_libraries(bulkhead_ui PUBLIC bulkhead_accounts)
