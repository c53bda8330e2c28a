#include "app/text/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

bool load(QCoreApplication& application, const QLocale& locale, const QString& file, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, file, u"_"_s, folder))
        return QCoreApplication::installTranslator(translator);
    delete translator;
    return false;
}

/// As the desktop speaks it: "de" is Swiss German to who has that.
QLocale localeOf(const QString& language)
{
    const QLocale wanted(language);
    const QStringList desktop = QLocale::system().uiLanguages();
    const auto known = std::find_if(desktop.begin(), desktop.end(),
        [&](const QString& name) { return QLocale(name).language() == wanted.language() && name.contains(u'-'); });
    return known == desktop.end() ? wanted : QLocale(*known);
}

} // namespace

void installTranslation(QCoreApplication& application, const QString& language)
{
    if (!language.isEmpty())
        QLocale::setDefault(localeOf(language));
    const QString ours = u":/i18n"_s;
    if (load(application, QLocale(), u"bulkhead"_s, ours))
        load(application, QLocale(), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    else
        load(application, QLocale(QLocale::English), u"bulkhead"_s, ours);
}

void installTranslation(QCoreApplication& application)
{
    installTranslation(application, {});
}

} // namespace bulkhead
