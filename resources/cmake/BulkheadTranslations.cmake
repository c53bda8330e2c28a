# Texts of all rooms stand in one file a language. English holds plural forms only; see resources/translations/update.sh
# for how the files are brought up to date.
set(BULKHEAD_TRANSLATIONS
    ${PROJECT_SOURCE_DIR}/resources/translations/bulkhead_de.ts
    ${PROJECT_SOURCE_DIR}/resources/translations/bulkhead_en.ts)
