target_sources(bulkhead_ui PRIVATE
    networkpage.cpp networkpage.h
    secretedit.cpp secretedit.h
    settingsdialog.cpp settingsdialog.h)
target_link_libraries(bulkhead_ui PUBLIC bulkhead_accounts)
